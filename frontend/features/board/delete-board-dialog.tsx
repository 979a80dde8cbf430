"use client";
import { useTranslations } from "next-intl";
import { useDeleteBoard } from "@/api/boards";
import type { Board } from "@/api/types";
import { useChooseBoard } from "@/state/explorer/chosen-board";
import { ConfirmDialog } from "../forms/confirm-dialog";

/** Asks before a board goes for good; its views stay. */
export function DeleteBoardDialog({ board, onClose }: { board: Board; onClose: () => void }) {
  const t = useTranslations("board");
  const remove = useDeleteBoard(board.id);
  const choose = useChooseBoard();
  return (
    <ConfirmDialog
      title={t("deleteTitle", { name: board.name })}
      text={t("deleteBoardText")}
      submitLabel={t("delete")}
      danger
      onConfirm={async () => {
        await remove.mutateAsync();
        await choose(null);
      }}
      onClose={onClose}
    />
  );
}
