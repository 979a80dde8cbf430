"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { usePin } from "@/api/boards";
import type { Board, SavedView, SavedViews } from "@/api/types";
import { useChooseBoard } from "@/state/explorer/chosen-board";
import { DeleteDialog } from "./delete-dialog";
import { ViewDialog } from "./view-dialog";
import { ViewEntry } from "./view-entry";

interface Props {
  views: SavedViews;
  /** The board that is shown. */
  board: Board | null;
  /** One's own board that views are pinned to; null: a first one is made. */
  pinTo: number | null;
}

/** Every view that one may open: to pin it, and one's own to share, rename or delete. */
export function ViewList({ views, board, pinTo }: Props) {
  const t = useTranslations("board");
  const { mutate: pin } = usePin(pinTo, t("title"));
  const choose = useChooseBoard();
  const [changing, setChanging] = useState<SavedView | null>(null);
  const [deleting, setDeleting] = useState<SavedView | null>(null);
  const isPinned = ({ id }: SavedView) => board?.tiles.some(({ view }) => view?.id === id) ?? false;
  return (
    <section className="panel section view-list" aria-label={t("views")}>
      <h2 className="section-title">{t("views")}</h2>
      {views.views.length === 0 ? (
        <p className="section-text">{t("noViews")}</p>
      ) : (
        <ul>
          {views.views.map((view) => (
            <ViewEntry
              key={view.id}
              view={view}
              pinned={isPinned(view)}
              onPin={() => pin(view, { onSuccess: ({ id }) => void choose(id) })}
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
