"use client";
import type { Card } from "@/api/types";
import { useNames } from "@/state/shell/names";
import { Against } from "../against";
import { ChangeMark } from "../change-mark";
import { LeftOut } from "../left-out";

/** How a card's figure differs from the fair range before it, and which days that is. */
export function CardChange({ card }: { card: Card }) {
  const { better } = useNames();
  return (
    <div className="card-change">
      <ChangeMark change={card.change} better={better(card.metric)} />
      <LeftOut days={card} />
      <Against figure={card} unfinished={card.partial} />
    </div>
  );
}
