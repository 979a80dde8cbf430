"use client";
import type { Amount } from "@/api/types";
import { Figure } from "@/components/ui/figure";
import { useView } from "@/state/shell/view";
import { measureOf } from "./measures";

/** Sums of money, each in its currency. */
export function Amounts({ amounts }: { amounts: readonly Amount[] }) {
  const view = useView();
  return (
    <>
      {amounts.map((one) => (
        <Figure
          key={one.currency}
          value={one.amount}
          measure={measureOf(one)}
          view={view}
          missing=""
        />
      ))}
    </>
  );
}
