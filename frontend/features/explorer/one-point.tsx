"use client";
import { useTranslations } from "next-intl";
import type { Series } from "@/api/types";
import { Figure } from "@/components/ui/figure";
import { keyOf } from "@/lib/plot/shape";
import { useSeriesName } from "@/state/shell/names";
import { useView } from "@/state/shell/view";

interface Props {
  series: readonly Series[];
  onOpen: (series: Series) => void;
}

/** The figures of a range with a single period, which a chart would draw as dots. */
export function OnePoint({ series, onOpen }: Props) {
  const t = useTranslations("explorer");
  const view = useView();
  const name = useSeriesName();
  return (
    <div className="plot one-point">
      {series.map((one) => (
        <button
          key={keyOf(one)}
          type="button"
          className="one-point-figure"
          onClick={() => onOpen(one)}
        >
          <Figure
            value={one.points[0]?.value ?? null}
            measure={one}
            view={view}
            missing={t("noValue")}
          />
          <span>{name(one)}</span>
        </button>
      ))}
    </div>
  );
}
