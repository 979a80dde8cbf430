"use client";
import { useTranslations } from "next-intl";
import { type Pin, useArrange } from "@/api/boards";
import { Icon } from "@/components/ui/icon";
import { failureOf } from "@/lib/auth/failure";
import { Note } from "../forms/note";
import { useRefusalText } from "../forms/use-refusal-text";
import { Tile } from "./tile";
import { useArranging } from "./use-arranging";

/** The pinned views in their order. */
export function BoardGrid({ pins }: { pins: readonly Pin[] }) {
  const t = useTranslations("board");
  const textOf = useRefusalText();
  const { mutate: arrange, error } = useArrange();
  const { placeOf, carrying } = useArranging(pins, arrange);
  if (pins.length === 0) {
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
      <ul className="board" aria-label={t("title")}>
        {pins.map((pin) => (
          <Tile
            key={pin.view.id}
            pin={pin}
            place={placeOf(pin)}
            count={pins.length}
            carrying={carrying(pin)}
            onWide={() =>
              arrange(pins.map((one) => (one === pin ? { ...one, wide: !one.wide } : one)))
            }
            onUnpin={() => arrange(pins.filter((one) => one !== pin))}
          />
        ))}
      </ul>
    </>
  );
}
