import type { Grain } from "@/lib/format/period";
import type { Calendar } from "@/lib/format/view";
import { SPLITS } from "./enums";
import type { Params } from "./lists";
import type { Part } from "./types";

/** What a metric can be split by. */
export type Split = (typeof SPLITS)[number];

/** What has members that a figure can be filtered by, and ranked by: its currency is chosen apart. */
export type Ranked = Exclude<Split, "currency">;
export const RANKED = SPLITS.filter((split): split is Ranked => split !== "currency");

/** What any figure can be filtered by: a reason is of failed payments alone. */
export type Dimension = Exclude<Ranked, "reason">;
export const DIMENSIONS = RANKED.filter((split): split is Dimension => split !== "reason");

export type MetricsParams = Params<"/api/v1/reports/metrics/">;
export type ContributionsParams = Params<"/api/v1/reports/contributions/">;

/** A metric's name as the API's description lists them; the server refuses any other and says which there are. */
export type MetricSlug = MetricsParams["metric"][number];

/** What narrows every question, as the API names it. */
export interface Filters {
  calendar: Calendar;
  asset_type: string[];
  segment: string[];
  region: string[];
  /** Where each metric of the question has reasons. */
  reason?: string[];
  currency: string | undefined;
  convert_to: string | undefined;
}

/** What every question about figures holds: its filters, and its days unless the server's default is meant. */
export interface Question extends Filters {
  from?: string;
  to?: string;
}

/** The series of a metric, and of others beside it: their buckets, split and comparison. */
export interface SeriesQuery {
  metric: string;
  also: readonly string[];
  grain: Grain;
  split?: MetricsParams["split"];
  top?: MetricsParams["top"];
  show?: MetricsParams["show"];
  baseline?: Baseline;
}

/** What a range is compared with: own days where `compare` says so. */
export type Baseline = Pick<MetricsParams, "compare" | "compare_from" | "compare_to">;

/** What a pivot's rows and columns are split by, and the periods of its lines where it has them. */
export interface Sides {
  rows: Dimension;
  columns: Dimension;
  grain?: Grain;
}

/** One figure to drill into: its metric, its days, and the members that it is made of. */
export interface Drill {
  metric: string;
  from: string;
  to: string;
  currency: string | null;
  members: Record<string, string[]>;
}

/** The question for one figure's rows. The figure's own members take the place of the page's filters. */
export interface RowsQuestion {
  filters: Filters;
  drill: Drill;
  part: Part | undefined;
}

/** The parameters of a question for rows. */
export function rowsParams({ filters, drill, part }: RowsQuestion) {
  const { from, to, members } = drill;
  return { ...filters, ...members, from, to, currency: drill.currency ?? filters.currency, part };
}

/** Which tickets are counted: those made on these days under these members. Without days the server's default is meant. */
export interface LoansQuestion {
  from?: string;
  to?: string;
  calendar: Calendar;
  asset_type: string[];
  segment: string[];
  region: string[];
}
