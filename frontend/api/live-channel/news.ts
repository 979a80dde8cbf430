import type { Concern } from "../live";
import type { Subject } from "../types";

/** One message of the live channel: how far the figures are, and what changed since the one before. */
export interface News {
  standing: "current" | "behind" | "away";
  version: number | null;
  watermark: string | null;
  /** They changed for periods that end on `first_day` or later. */
  metrics: readonly string[];
  first_day: string | null;
  own: readonly Subject[];
  /** News was lost on the way: anything may have changed. */
  missed: boolean;
  /** Which day it is, of a heartbeat. */
  today: string | null;
  /** Since when no day is sealed, while that is so. */
  sealing_held_at: string | null;
  /** The source that is complete to the watermark only, if one holds it back. */
  held_by: string | null;
  /** The viewer's bell shows something else now. */
  bell: boolean;
}

/** What is known of a cached answer: its data version, and the last day that it covers. */
export interface Known {
  version?: number;
  query?: { to?: string | null };
}

/** Whether an answer may no longer be what the server would answer now. */
export function isNewsFor(news: News, concern: Concern, answer: Known | undefined): boolean {
  if (news.missed) return !isAsNew(answer, news.version);
  if ("bell" in concern) return news.bell;
  if ("own" in concern) return overlap(news.own, concern.own);
  if (isAsNew(answer, news.version)) return false;
  const to = concern.sinceThen ? null : answer?.query?.to;
  if (to && news.first_day && to < news.first_day) return false;
  return overlap(news.metrics, concern.figures);
}

/** Whether an answer is of this version of the data or of a later one, so that nothing can be missing from it. */
function isAsNew(answer: Known | undefined, version: number | null): boolean {
  return version !== null && answer?.version !== undefined && answer.version >= version;
}

function overlap<Name extends string>(changed: readonly Name[], watched: readonly Name[] | "any") {
  return watched === "any" ? changed.length > 0 : changed.some((name) => watched.includes(name));
}
