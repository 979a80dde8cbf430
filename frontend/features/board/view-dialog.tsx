"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useChangeView } from "@/api/boards";
import type { SavedView, SavedViews } from "@/api/types";
import { ConfirmDialog } from "../forms/confirm-dialog";
import { ViewFields } from "./view-fields";

interface Props {
  view: SavedView;
  readers: SavedViews["readers"];
  onClose: () => void;
}

/** Another name or other company for one of one's own views. */
export function ViewDialog({ view, readers, onClose }: Props) {
  const t = useTranslations("board");
  const change = useChangeView(view.id);
  const [shared, setShared] = useState<SavedViews["readers"]>(view.shared_with);
  return (
    <ConfirmDialog
      title={t("changeTitle")}
      submitLabel={t("save")}
      onConfirm={async ({ name = "" }) => {
        await change.mutateAsync({ name, shared_with: shared });
      }}
      onClose={onClose}
    >
      <ViewFields name={view.name} readers={readers} shared={shared} onShared={setShared} />
    </ConfirmDialog>
  );
}
