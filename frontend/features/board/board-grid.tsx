"use client";
import { useTranslations } from "next-intl";
import { keyOfTile, useArrange } from "@/api/boards";
import type { Board } from "@/api/types";
import { Icon } from "@/components/ui/icon";
import { failureOf } from "@/lib/auth/failure";
import { Note } from "../forms/note";
import { useRefusalText } from "../forms/use-refusal-text";
import { BoardTile } from "./tile";
import { useArranging } from "./use-arranging";

/** The tiles of a board in their order; its owner arranges them. */
export function BoardGrid({ board }: { board: Board }) {
  const t = useTranslations("board");
  const textOf = useRefusalText();
  const { tiles } = board;
  const { mutate: arrange, error } = useArrange(board.id);
  const { placeOf, carrying } = useArranging(tiles, arrange);
  if (tiles.length === 0) {
    return (
      <section className="panel state">
        <Icon name="pin" className="size-7 text-muted" />
        <h2 className="state-title">{t("emptyTitle")}</h2>
        <p className="state-text">{t("empty")}</p>
      </section>
    );
  }
  return (
    <>
      {error ? (
        <Note tone="notice">
          {t("notArranged")} {failureOf(error).refusals.map(textOf).join(" ")}
        </Note>
      ) : null}
      <ul className="board" aria-label={board.name}>
        {tiles.map((tile) => (
          <BoardTile
            key={keyOfTile(tile)}
            tile={tile}
            place={placeOf(tile)}
            count={tiles.length}
            carrying={board.mine ? carrying(tile) : null}
            onWide={() =>
              arrange(tiles.map((one) => (one === tile ? { ...one, wide: !one.wide } : one)))
            }
            onRemove={() => arrange(tiles.filter((one) => one !== tile))}
          />
        ))}
      </ul>
    </>
  );
}
