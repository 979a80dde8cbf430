"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Pin, useArrange } from "@/api/boards";
import type { SavedView, SavedViews } from "@/api/types";
import { DeleteDialog } from "./delete-dialog";
import { ViewDialog } from "./view-dialog";
import { ViewEntry } from "./view-entry";

interface Props {
  views: SavedViews;
  pins: readonly Pin[];
}

/** Every view that one may open: to pin it, and one's own to share, rename or delete. */
export function ViewList({ views, pins }: Props) {
  const t = useTranslations("board");
  const { mutate: arrange } = useArrange();
  const [changing, setChanging] = useState<SavedView | null>(null);
  const [deleting, setDeleting] = useState<SavedView | null>(null);
  return (
    <section className="panel section" aria-label={t("views")}>
      <h2 className="section-title">{t("views")}</h2>
      {views.views.length === 0 ? (
        <p className="section-text">{t("noViews")}</p>
      ) : (
        <ul>
          {views.views.map((view) => (
            <ViewEntry
              key={view.id}
              view={view}
              pinned={pins.some((pin) => pin.view.id === view.id)}
              onPin={() => arrange([...pins, { view, wide: false }])}
              onChange={() => setChanging(view)}
              onDelete={() => setDeleting(view)}
            />
          ))}
        </ul>
      )}
      {changing ? (
        <ViewDialog view={changing} readers={views.readers} onClose={() => setChanging(null)} />
      ) : null}
      {deleting ? <DeleteDialog view={deleting} onClose={() => setDeleting(null)} /> : null}
    </section>
  );
}
