"use client";
import { useMemo } from "react";
import { SPLITS } from "@/api/enums";
import {
  type Baseline,
  DIMENSIONS,
  type Dimension,
  RANKED,
  type Ranked,
  type SeriesQuery,
  type Sides,
  type Split,
} from "@/api/questions";
import { useCatalog } from "@/api/reports";
import type { Grain } from "@/lib/format/period";
import { DRAWN_SERIES } from "@/lib/plot/shape";
import { useAddress } from "./address";
import { SHOWINGS } from "./parsers";
import { useSpan } from "./question";

type Showing = (typeof SHOWINGS)[number];

/** The kinds of metrics that can be shown so: the server refuses the others. */
const KINDS_SHOWN = {
  cumulative: ["flow", "ratio"],
  moving_average: ["flow", "stock", "ratio"],
  share: ["flow", "stock"],
} as const satisfies Record<Showing, readonly string[]>;

const PREVIOUS: Baseline = { compare: "previous" };

/** The grain that reads best for a range of so many days, when the address names none. */
export function grainFor(days: number): Grain {
  if (days <= 92) return "day";
  if (days <= 400) return "week";
  if (days <= 366 * 5) return "month";
  return "year";
}

/** The grain of a line as small as a table's cell: a few dozen points at most. */
function lineGrainFor(days: number): Grain {
  if (days <= 45) return "day";
  if (days <= 300) return "week";
  if (days <= 366 * 4) return "month";
  return "year";
}

/** Whether the published limits let a range be cut that fine. */
export function grainAllowed(grain: Grain, days: number, limits: Record<string, number>): boolean {
  return days <= (limits[grain] ?? Number.POSITIVE_INFINITY);
}

/** The explorer's metric as the catalog has it, and the dimensions that it can be split by. */
export function useSplits() {
  const { data } = useCatalog();
  const { metric: slug } = useAddress().address;
  const metric = data?.metrics.find((one) => one.slug === slug);
  return { metric, splits: SPLITS.filter((split) => metric?.dimensions.includes(split)) };
}

/** The dimensions that may explain a change: what is narrowed to one member has nothing to break down. */
export function useExplaining(): Split[] {
  const { address } = useAddress();
  const { splits } = useSplits();
  const isPinned = (split: Split) =>
    split === "currency"
      ? (address.currency ?? address.convert_to) !== null
      : address[split].length === 1;
  return splits.filter((split) => !isPinned(split));
}

/**
 * The query of the explorer's series, with a grain that suits the range where the address names none. Several metrics are
 * not split; of a split, a chart draws the largest members and the others as one.
 */
export function useSeriesQuery(): SeriesQuery {
  const { metric, also, grain, split, pane } = useAddress().address;
  const span = useSpan();
  const baseline = useBaseline();
  const show = useShowing();
  const others = also.filter((slug) => slug !== metric);
  const by = others.length > 0 ? undefined : (split ?? undefined);
  return {
    metric,
    also: others,
    grain: grain ?? grainFor(span),
    split: by,
    top: by && pane === "chart" ? DRAWN_SERIES : undefined,
    show,
    baseline,
  };
}

/** What is shown in place of the figures, where all metrics have it: of a split their share, users counted once nothing. */
export function useShowings(): Showing[] {
  const { metric, also, split } = useAddress().address;
  const { data } = useCatalog();
  const chosen = data?.metrics.filter(({ slug }) => [metric, ...also].includes(slug)) ?? [];
  const isSplit = also.length === 0 && split !== null && split !== "currency";
  return SHOWINGS.filter(
    (showing) =>
      (showing !== "share" || isSplit) &&
      chosen.every(({ kind }) => KINDS_SHOWN[showing].some((one) => one === kind)),
  );
}

function useShowing(): Showing | undefined {
  const { show } = useAddress().address;
  return useShowings().find((one) => one === show);
}

/** What the explorer's range is compared with; undefined where it is with nothing. */
export function useBaseline(): Baseline | undefined {
  const { compare, compare_from, compare_to } = useAddress().address;
  return useMemo(() => {
    if (compare === "false") return undefined;
    if (compare !== "own") return { compare };
    return compare_from && compare_to ? { compare, compare_from, compare_to } : PREVIOUS;
  }, [compare, compare_from, compare_to]);
}

/** The query of one of a page's metrics: as the address says, along a dimension only where the metric has it. */
export function useMetricSeriesQuery(metric: string): SeriesQuery {
  const { grain, split, pane } = useAddress().address;
  const span = useSpan();
  const { data } = useCatalog();
  const dimensions = data?.metrics.find(({ slug }) => slug === metric)?.dimensions ?? [];
  const by = dimensions.find((dimension) => dimension === split);
  return {
    metric,
    also: [],
    grain: grain ?? grainFor(span),
    split: by,
    top: by && pane === "chart" ? DRAWN_SERIES : undefined,
    baseline: by ? undefined : PREVIOUS,
  };
}

/** The dimensions that the explorer's metric has: until the catalog is there, the address is taken at its word. */
function useMetricDimensions(): Dimension[] {
  const { splits } = useSplits();
  return splits.length > 0 ? DIMENSIONS.filter((one) => splits.includes(one)) : [...DIMENSIONS];
}

/** What the explorer's metric is split by in a ranking: its split, or the last dimension of any metric that it has. */
export function useRankedBy(): Ranked {
  const { split } = useAddress().address;
  const { splits } = useSplits();
  const rows = useRowsBy();
  return RANKED.find((one) => one === split && splits.includes(one)) ?? rows;
}

/** What a pivot has down: the split, where a pivot can have it there. */
function useRowsBy(): Dimension {
  const { split } = useAddress().address;
  const own = useMetricDimensions();
  return own.find((one) => one === split) ?? own.at(-1) ?? "region";
}

/**
 * The sides of a pivot: the split down, and across it what the address says or another dimension of the metric; with
 * lines, the grain that suits the range.
 */
export function useSides(): Sides & { choices: { rows: Dimension[]; columns: Dimension[] } } {
  const { across, lines } = useAddress().address;
  const span = useSpan();
  const rows = useRowsBy();
  const own = useMetricDimensions();
  const others = own.filter((one) => one !== rows);
  const columns = others.find((one) => one === across) ?? others.at(-1) ?? "segment";
  const grain = lines ? lineGrainFor(span) : undefined;
  return { rows, columns, grain, choices: { rows: own, columns: others } };
}
