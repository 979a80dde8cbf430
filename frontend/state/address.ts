import { parseAsArrayOf, parseAsBoolean, parseAsString, parseAsStringLiteral } from "nuqs";
import { PRESETS } from "@/lib/calendar/presets";
import { GRAINS } from "@/lib/format/period";
import { DIMENSIONS, SPLITS } from "./dimensions";
import { displayParsers } from "./display";
import { drillParser } from "./drill";
import { daysParsers } from "./iso-day";
import { levelParser } from "./level";

export const SHAPES = ["area", "line", "bar", "stacked"] as const;
export const PANES = ["chart", "table"] as const;
export const EXPLORER_PANES = [...PANES, "ranking", "pivot"] as const;
export const PARTS = ["numerator", "denominator"] as const;
export const DEFAULT_PRESET = "30d";

const members = parseAsArrayOf(parseAsString).withDefault([]);

/** What the address holds. It is the page's only state: the same address shows the same page. */
export const addressParsers = {
  range: parseAsStringLiteral(PRESETS).withDefault(DEFAULT_PRESET),
  ...daysParsers,
  ...displayParsers,
  asset_type: members,
  segment: members,
  region: members,
  currency: parseAsString,
  convert_to: parseAsString,
  metric: parseAsString.withDefault("total_volume"),
  also: members,
  grain: parseAsStringLiteral(GRAINS),
  split: parseAsStringLiteral(SPLITS),
  across: parseAsStringLiteral(DIMENSIONS),
  shape: parseAsStringLiteral(SHAPES).withDefault("area"),
  pane: parseAsStringLiteral(EXPLORER_PANES).withDefault("chart"),
  compare: parseAsBoolean.withDefault(true),
  levels: parseAsArrayOf(levelParser).withDefault([]),
  rows: drillParser,
  why: parseAsStringLiteral(SPLITS),
  part: parseAsStringLiteral(PARTS).withDefault("numerator"),
};
