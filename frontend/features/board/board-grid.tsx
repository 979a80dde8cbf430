"use client";
import { useTranslations } from "next-intl";
import { type Pin, useArrange } from "@/api/boards";
import { Icon } from "@/components/ui/icon";
import { moved } from "@/lib/moved";
import { Tile } from "./tile";

/** The pinned views in their order. */
export function BoardGrid({ pins }: { pins: readonly Pin[] }) {
  const t = useTranslations("board");
  const { mutate: arrange } = useArrange();
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
    <ul className="board" aria-label={t("title")}>
      {pins.map((pin, place) => (
        <Tile
          key={pin.view.id}
          pin={pin}
          first={place === 0}
          last={place === pins.length - 1}
          onMove={(by) => arrange(moved(pins, place, place + by))}
          onWide={() =>
            arrange(pins.map((one) => (one === pin ? { ...one, wide: !one.wide } : one)))
          }
          onUnpin={() => arrange(pins.filter((one) => one !== pin))}
        />
      ))}
    </ul>
  );
}
