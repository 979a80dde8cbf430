import {
  createParser,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs";
import { GRAINS, PARTS, SPLITS } from "@/api/enums";
import { DIMENSIONS, type Drill, type Split } from "@/api/questions";
import { isIsoDay } from "@/lib/calendar/days";
import { type DayRange, PRESETS, type Preset } from "@/lib/calendar/presets";
import type { Grain } from "@/lib/format/period";
import { daysParsers, displayParsers, isoDay } from "../url";

const SLUG = /^[\w-]+$/;

/** Reads and writes a drill in the address: `metric~from~to[~currency][~dimension.member[.member]…]…`. */
export const drillParser = createParser<Drill>({
  parse(text) {
    const [metric = "", from = "", to = "", ...rest] = text.split("~");
    if (!SLUG.test(metric) || !isIsoDay(from) || !isIsoDay(to)) return null;
    const members: Drill["members"] = {};
    let currency: string | null = null;
    for (const part of rest) {
      const [dimension = "", ...chosen] = part.split(".");
      if (chosen.length === 0) currency = dimension || null;
      else members[dimension] = chosen;
    }
    return { metric, from, to, currency, members };
  },
  serialize({ metric, from, to, currency, members }) {
    const narrowed = Object.entries(members).map(([dimension, chosen]) =>
      [dimension, ...chosen].join("."),
    );
    return [metric, from, to, ...(currency ? [currency] : []), ...narrowed].join("~");
  },
  eq: (a, b) => JSON.stringify(a) === JSON.stringify(b),
});

/** Where the explorer came down from: its step and days, and what it was split by among which members. */
export interface Level {
  grain: Grain;
  days: Preset | DayRange;
  split: Split | null;
  members: string[];
}

const BETWEEN = "..";

/** Reads and writes a level in the address: `grain~days[~split[~member]…]`, days a preset or `from..to`. */
export const levelParser = createParser<Level>({
  parse(text) {
    const [grainText, daysText = "", splitText, ...members] = text.split("~");
    const grain = GRAINS.find((one) => one === grainText);
    const days = readDays(daysText);
    const split = SPLITS.find((one) => one === splitText) ?? null;
    const known = splitText === undefined || split !== null;
    return grain && days && known ? { grain, days, split, members } : null;
  },
  serialize({ grain, days, split, members }) {
    const written = typeof days === "string" ? days : `${days.from}${BETWEEN}${days.to}`;
    return [grain, written, ...(split ? [split, ...members] : [])].join("~");
  },
  eq: (a, b) => JSON.stringify(a) === JSON.stringify(b),
});

function readDays(text: string): Level["days"] | null {
  const [from = "", to = ""] = text.split(BETWEEN);
  if (isIsoDay(from) && isIsoDay(to)) return { from, to };
  return PRESETS.find((preset) => preset === text) ?? null;
}

export const SHAPES = ["area", "line", "bar", "stacked"] as const;

export const PANES = ["chart", "table"] as const;

export const EXPLORER_PANES = [...PANES, "ranking", "pivot"] as const;

export const DEFAULT_PRESET = "30d";

const members = parseAsArrayOf(parseAsString).withDefault([]);

/** What the range is compared with; `false` is nothing, as a view without a comparison was always saved. */
export const COMPARISONS = ["previous", "last_year", "own", "false"] as const;

/** What is shown in place of a series' own figures. */
export const SHOWINGS = ["cumulative", "moving_average", "share"] as const;

/** Why the metric changed: by the dimension that explains most, which the server finds, or by one of them. */
export const WHY = ["most", ...SPLITS] as const;

/** What the address holds. It is the page's only state: the same address shows the same page. */
export const addressParsers = {
  range: parseAsStringLiteral(PRESETS).withDefault(DEFAULT_PRESET),
  ...daysParsers,
  ...displayParsers,
  asset_type: members,
  segment: members,
  region: members,
  reason: members,
  currency: parseAsString,
  convert_to: parseAsString,
  metric: parseAsString.withDefault("total_volume"),
  also: members,
  grain: parseAsStringLiteral(GRAINS),
  split: parseAsStringLiteral(SPLITS),
  across: parseAsStringLiteral(DIMENSIONS),
  lines: parseAsBoolean.withDefault(false),
  shape: parseAsStringLiteral(SHAPES).withDefault("area"),
  pane: parseAsStringLiteral(EXPLORER_PANES).withDefault("chart"),
  compare: parseAsStringLiteral(COMPARISONS).withDefault("previous"),
  compare_from: isoDay,
  compare_to: isoDay,
  show: parseAsStringLiteral(SHOWINGS),
  hide: members,
  forecast: parseAsBoolean.withDefault(false),
  levels: parseAsArrayOf(levelParser).withDefault([]),
  rows: drillParser,
  why: parseAsStringLiteral(WHY),
  /** The saved view that the page was opened from. */
  view: parseAsInteger,
  part: parseAsStringLiteral(PARTS).withDefault("numerator"),
};
