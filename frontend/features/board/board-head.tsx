"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Board, Boards } from "@/api/types";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { Select } from "@/components/ui/select";
import { pathTo } from "@/lib/access";
import { useAddress } from "@/state/explorer/address";
import { useChooseBoard } from "@/state/explorer/chosen-board";
import { addressOf } from "@/state/explorer/saved-address";
import { useView } from "@/state/shell/view";
import { BoardTools } from "./board-tools";

interface Props {
  board: Board | null;
  boards: Boards | null;
}

/** The board's name, the others that there are, and what can be done with it. */
export function BoardHead({ board, boards }: Props) {
  const t = useTranslations("board");
  const view = useView();
  const choose = useChooseBoard();
  useKeptFilters(board);
  const all = boards?.boards ?? [];
  return (
    <div className="section-head items-center">
      <div className="flex min-w-0 flex-wrap items-center gap-3">
        <h1 className="page-title">{board?.name ?? t("title")}</h1>
        {all.length > 1 ? (
          <Select
            label={t("boards")}
            choices={all.map(({ id, name, mine, owner }) => ({
              id: String(id),
              name,
              note: mine ? undefined : t("sharedBy", { owner }),
            }))}
            value={String(board?.id ?? "")}
            onChange={(id) => void choose(Number(id))}
          >
            {t("boards")}
          </Select>
        ) : null}
        {board && !board.mine ? (
          <span className="badge">{t("sharedBy", { owner: board.owner })}</span>
        ) : null}
      </div>
      <div className="board-tools">
        <BoardTools board={board} readers={boards?.readers ?? []} />
        <Link className="button" href={pathTo("reports", view.locale)}>
          <Icon name="line" />
          {t("explore")}
        </Link>
      </div>
    </div>
  );
}

/** Opens a board under the filters that are kept with it, once for each board. */
function useKeptFilters(board: Board | null): void {
  const { setAddress } = useAddress();
  const [opened, setOpened] = useState<number | null>(null);
  useEffect(() => {
    if (!board || board.id === opened) return;
    setOpened(board.id);
    const { range, from, to, asset_type, segment, region, reason, currency } = addressOf(
      board.filters,
    );
    if (board.filters) {
      void setAddress(
        { range, from, to, asset_type, segment, region, reason, currency },
        { history: "replace" },
      );
    }
  }, [board, opened, setAddress]);
}
