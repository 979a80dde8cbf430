"use client";
import { useTranslations } from "next-intl";
import type { PublishedFigure } from "@/api/types";
import { Figure } from "@/components/ui/figure";
import { useView } from "@/state/shell/view";
import { NoValue } from "../lists/no-value";

/** A metric of a report; money in each currency that there is. */
export function PublishedFigures({ figures }: { figures: readonly PublishedFigure[] }) {
  const t = useTranslations("published");
  const view = useView();
  if (figures.length === 0) return <NoValue />;
  return figures.map((figure) => (
    <Figure
      key={figure.currency}
      className="block"
      value={figure.value}
      measure={figure}
      view={view}
      missing={t("noValue")}
    />
  ));
}
