import {
  createParser,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs";
import { isIsoDay } from "@/lib/calendar/days";
import { PRESETS } from "@/lib/calendar/presets";
import { GRAINS } from "@/lib/format/period";
import { displayParsers } from "./display";
import { drillParser } from "./drill";

export const DIMENSIONS = ["asset_type", "segment", "region"] as const;
export const SPLITS = [...DIMENSIONS, "currency"] as const;
export const SHAPES = ["area", "line", "bar", "stacked"] as const;
export const PANES = ["chart", "table"] as const;
export const PARTS = ["numerator", "denominator"] as const;
export const DEFAULT_PRESET = "30d";

const isoDay = createParser({
  parse: (text) => (isIsoDay(text) ? text : null),
  serialize: (day: string) => day,
});
const members = parseAsArrayOf(parseAsString).withDefault([]);

/** What the address holds. It is the page's only state: the same address shows the same page. */
export const addressParsers = {
  range: parseAsStringLiteral(PRESETS).withDefault(DEFAULT_PRESET),
  from: isoDay,
  to: isoDay,
  ...displayParsers,
  asset_type: members,
  segment: members,
  region: members,
  currency: parseAsString,
  metric: parseAsString.withDefault("total_volume"),
  grain: parseAsStringLiteral(GRAINS),
  split: parseAsStringLiteral(SPLITS),
  shape: parseAsStringLiteral(SHAPES).withDefault("area"),
  pane: parseAsStringLiteral(PANES).withDefault("chart"),
  compare: parseAsBoolean.withDefault(true),
  rows: drillParser,
  why: parseAsStringLiteral(SPLITS),
  part: parseAsStringLiteral(PARTS).withDefault("numerator"),
};
