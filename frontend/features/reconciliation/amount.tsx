"use client";
import type { Sides } from "@/api/types";
import { COUNT, formatValue } from "@/lib/format/value";
import { useView } from "@/state/use-view";

/** One side of a comparison, written whole: a rial is a break. */
export function SideAmount({
  sides,
  side,
}: {
  sides: Sides;
  side: "stated" | "counted" | "difference";
}) {
  const view = useView();
  const { currency, exponent } = sides;
  const measure = currency === null ? COUNT : ({ unit: "money", currency, exponent } as const);
  return <bdi>{formatValue(sides[side], measure, view)}</bdi>;
}
