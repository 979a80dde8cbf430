"use client";
import { useTranslations } from "next-intl";
import type { Card } from "@/api/types";
import { Icon } from "@/components/ui/icon";
import { useNames } from "@/state/shell/names";
import { Against } from "../against";
import { ChangeMark } from "../change-mark";

/** How a card's figure differs from the fair range before it, and which days that is. */
export function CardChange({ card }: { card: Card }) {
  const t = useTranslations("overview");
  const { better } = useNames();
  return (
    <div className="card-change">
      <ChangeMark change={card.change} better={better(card.metric)} />
      {card.partial ? (
        <span className="tip" data-tip={t("partialHint")}>
          <Icon name="clock" className="size-3.5" />
          <span className="sr-only">{t("partialHint")}</span>
        </span>
      ) : null}
      <Against figure={card} />
    </div>
  );
}
