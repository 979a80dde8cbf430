"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useArrange, useChangeBoard } from "@/api/boards";
import type { Board, Boards } from "@/api/types";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { useBoardFilters } from "@/state/explorer/board-filters";

const BoardDialog = dynamic(() => import("./board-dialog").then((m) => m.BoardDialog), {
  ssr: false,
});
const DeleteBoardDialog = dynamic(
  () => import("./delete-board-dialog").then((m) => m.DeleteBoardDialog),
  { ssr: false },
);
const TextDialog = dynamic(() => import("./text-dialog").then((m) => m.TextDialog), {
  ssr: false,
});

interface Props {
  board: Board | null;
  readers: Boards["readers"];
}

/** A new board; and of one that is there: on a wall, on paper, and for its owner its texts, filters, name and readers. */
export function BoardTools({ board, readers }: Props) {
  const t = useTranslations("board");
  const [open, setOpen] = useState<"new" | "change" | "delete" | "text" | null>(null);
  const close = () => setOpen(null);
  const filters = useBoardFilters();
  const { mutate: change } = useChangeBoard(board?.id ?? 0);
  const { mutateAsync: arrange } = useArrange(board?.id ?? 0);
  const canKeep = board?.mine && filters !== board.filters;
  return (
    <>
      {canKeep ? (
        <button type="button" className="button" onClick={() => change({ filters })}>
          {t(filters ? "keepFilters" : "dropFilters")}
        </button>
      ) : null}
      {board ? (
        <>
          <button type="button" className="button" onClick={() => void toWall()}>
            <Icon name="system" />
            {t("wall")}
          </button>
          <button type="button" className="button" onClick={() => print()}>
            {t("print")}
          </button>
        </>
      ) : null}
      <span className="export-menu">
        <Menu
          label={t("tools")}
          trigger={<Icon name="more" />}
          head={null}
          groups={[
            [{ id: "new", label: t("newBoard"), icon: "plus", onAction: () => setOpen("new") }],
            board?.mine
              ? [
                  {
                    id: "text",
                    label: t("addText"),
                    icon: "rows",
                    onAction: () => setOpen("text"),
                  },
                  {
                    id: "change",
                    label: t("change"),
                    icon: "users",
                    onAction: () => setOpen("change"),
                  },
                  {
                    id: "delete",
                    label: t("deleteBoard"),
                    icon: "close",
                    onAction: () => setOpen("delete"),
                  },
                ]
              : [],
          ]}
        />
      </span>
      {open === "new" ? <BoardDialog board={null} readers={readers} onClose={close} /> : null}
      {open === "change" ? <BoardDialog board={board} readers={readers} onClose={close} /> : null}
      {open === "delete" && board ? (
        <DeleteBoardDialog key={board.id} board={board} onClose={close} />
      ) : null}
      {open === "text" && board ? (
        <TextDialog
          onAdd={async (text) => {
            await arrange([...board.tiles, { view: null, text, wide: true }]);
          }}
          onClose={close}
        />
      ) : null}
    </>
  );
}

/** Shows the tiles alone, over the whole screen; Escape leads back. */
async function toWall(): Promise<void> {
  await document.querySelector(".board-page")?.requestFullscreen();
}
