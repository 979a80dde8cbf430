"use client";
import { useLocale, useTranslations } from "next-intl";
import { type RefObject, useEffect, useState } from "react";
import type { Series } from "@/api/types";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { directionOf } from "@/i18n/routing";
import type { Mark } from "@/lib/plot/shape";
import { useFilterTexts } from "@/state/explorer/filter-texts";
import { useExplorerLink } from "@/state/explorer/saved-address";
import { useSeriesName } from "@/state/shell/names";

const SAID_MS = 2_500;

interface Props {
  /** Where the chart is drawn. */
  place: RefObject<HTMLElement | null>;
  title: string;
  series: readonly Series[];
  marks: readonly Mark[];
}

/** Takes a chart along as a picture, with its title, filters and legend, or as a link to it. */
export function ChartMenu({ place, title, series, marks }: Props) {
  const t = useTranslations("chartMenu");
  const direction = directionOf(useLocale());
  const name = useSeriesName();
  const filters = useFilterTexts();
  const link = useExplorerLink();
  const [said, setSaid] = useState<"copied" | "failed" | null>(null);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const save = async (format: "png" | "svg") => {
    const chart = place.current?.querySelector<SVGSVGElement>(".plot svg");
    if (!chart) return setSaid("failed");
    const { saveChart } = await import("@/lib/plot/chart-file");
    const legend = series.map((one, at) => ({
      text: name(one),
      colour: `var(--series-${marks[at]?.colour})`,
    }));
    await saveChart(chart, { lines: [title, ...filters], legend, direction, format });
  };
  const copy = () =>
    navigator.clipboard.writeText(link()).then(
      () => setSaid("copied"),
      () => setSaid("failed"),
    );
  return (
    <span className="chart-menu">
      <span role="status">{said ? t(said) : null}</span>
      <Menu
        label={t("label")}
        trigger={<Icon name="more" className="size-4" />}
        head={null}
        groups={[
          [
            { id: "png", label: t("png"), icon: "download", onAction: () => void save("png") },
            { id: "svg", label: t("svg"), icon: "download", onAction: () => void save("svg") },
            { id: "link", label: t("link"), icon: "copy", onAction: () => void copy() },
          ],
        ]}
      />
    </span>
  );
}
