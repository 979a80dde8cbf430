import { createParser } from "nuqs";
import { isIsoDay } from "@/lib/calendar/days";
import { type DayRange, PRESETS, type Preset } from "@/lib/calendar/presets";
import { GRAINS, type Grain } from "@/lib/format/period";
import { SPLITS, type Split } from "./dimensions";

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
