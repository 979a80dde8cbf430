"use client";
import { useTranslations } from "next-intl";
import type { Card } from "@/api/types";
import { Icon } from "@/components/ui/icon";
import { formatRange } from "@/lib/format/day";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { ChangeMark } from "../change-mark";

/** How a card's figure differs from the fair range before it, and which days that is. */
export function CardChange({ card }: { card: Card }) {
  const t = useTranslations("overview");
  const view = useView();
  const { better } = useNames();
  const { previous_start: start, previous_end: end } = card;
  const known = card.change.kind !== "none" && start !== null && end !== null;
  const compared = known ? t("against", { range: formatRange(start, end, view) }) : t("none");
  return (
    <div className="card-change">
      <ChangeMark change={card.change} better={better(card.metric)} />
      {card.partial ? (
        <span className="tip" data-tip={t("partialHint")}>
          <Icon name="clock" className="size-3.5" />
          <span className="sr-only">{t("partialHint")}</span>
        </span>
      ) : null}
      <span className="basis-full text-xs text-muted">{compared}</span>
    </div>
  );
}
