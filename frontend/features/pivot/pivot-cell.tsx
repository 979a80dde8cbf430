"use client";
import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import type { Pivot } from "@/api/types";
import { Sparkline } from "@/components/charts/sparkline";
import { Figure } from "@/components/ui/figure";
import type { ColumnScale } from "@/lib/format/column-scale";
import { toCoordinate } from "@/lib/format/decimal";
import { formatValue, NO_VALUE } from "@/lib/format/value";
import type { TrendPoint } from "@/lib/plot/trend";
import { useTimeFromRight, useView } from "@/state/shell/view";

interface Props {
  answer: Pivot;
  value: string | null;
  members: readonly string[];
  /** How near to the largest cell, from nothing to one; totals have none. */
  heat?: number;
  /** The figure in each period of the answer; none where it has no periods. */
  /** The scale of all figures of the table. */
  scale: ColumnScale | null;
  line: readonly (string | null)[];
  onOpen: () => void;
}

/** A figure that opens its rows. Where there is no value there is nothing to open, and no shade. */
export function PivotCell({ answer, scale, value, members, heat, line, onOpen }: Props) {
  const t = useTranslations("pivot");
  const explorer = useTranslations("explorer");
  const view = useView();
  const rightToLeft = useTimeFromRight();
  if (value === null) {
    return (
      <td className="text-muted">
        <span aria-hidden="true">{NO_VALUE}</span>
        <span className="sr-only">{explorer("noValue")}</span>
      </td>
    );
  }
  const of = members.length > 0 ? members.join(" · ") : t("total");
  return (
    <td
      className={heat === undefined ? undefined : "heat"}
      style={heat === undefined ? undefined : ({ "--heat": heat.toFixed(3) } as CSSProperties)}
    >
      <button type="button" className="cell-button" data-value={value} onClick={onOpen}>
        <Figure
          value={value}
          measure={answer}
          view={view}
          scale={scale}
          missing={NO_VALUE}
          spoken={t("rows", { value: formatValue(value, answer, view), members: of })}
        />
        {line.length > 1 ? (
          <span className="cell-line">
            <Sparkline points={pointsOf(line, answer)} rightToLeft={rightToLeft} />
          </span>
        ) : null}
      </button>
    </td>
  );
}

function pointsOf(line: readonly (string | null)[], { periods }: Pivot): TrendPoint[] {
  return line.map((value, place) => ({
    value: toCoordinate(value),
    partial: periods[place]?.partial ?? false,
  }));
}
