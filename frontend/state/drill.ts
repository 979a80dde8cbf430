import { createParser } from "nuqs";
import { isIsoDay } from "@/lib/calendar/days";

/** One figure whose rows are asked for: its metric, its days, and the members that it is made of. */
export interface Drill {
  metric: string;
  from: string;
  to: string;
  currency: string | null;
  members: Record<string, string[]>;
}

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
