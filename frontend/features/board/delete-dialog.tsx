"use client";
import { useTranslations } from "next-intl";
import { useDeleteView } from "@/api/boards";
import type { SavedView } from "@/api/types";
import { ConfirmDialog } from "../forms/confirm-dialog";

/** Asks before a view leaves every board for good. */
export function DeleteDialog({ view, onClose }: { view: SavedView; onClose: () => void }) {
  const t = useTranslations("board");
  const remove = useDeleteView(view.id);
  return (
    <ConfirmDialog
      title={t("deleteTitle", { name: view.name })}
      text={t("deleteText")}
      submitLabel={t("delete")}
      danger
      onConfirm={async () => {
        await remove.mutateAsync();
      }}
      onClose={onClose}
    />
  );
}
