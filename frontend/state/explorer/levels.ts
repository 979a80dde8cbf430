"use client";
import { useCallback } from "react";
import { SPLITS } from "@/api/enums";
import type { Split } from "@/api/questions";
import type { Point, Series } from "@/api/types";
import type { Grain } from "@/lib/format/period";
import { type Address, useAddress } from "./address";
import type { Level } from "./parsers";

type Changes = { [Name in keyof Address]?: Address[Name] | null };

/** The finer step that a period is split into; a day has none, it opens its rows. */
const FINER: Partial<Record<Grain, Grain>> = {
  year: "month",
  quarter: "month",
  month: "day",
  week: "day",
};

/** Whether a point of this step leads to another level. */
export function leadsDown(grain: Grain): boolean {
  return FINER[grain] !== undefined;
}

/**
 * What changes in the address when a period is gone into: its days, in finer steps. Into a series' point only its members
 * come along, so that the new total is the point's figure. Null where there is no finer step.
 */
export function goDown(
  address: Address,
  grain: Grain,
  point: Pick<Point, "start" | "end">,
  series?: Pick<Series, "split" | "others">,
): Changes | null {
  const finer = FINER[grain];
  if (!finer) return null;
  return {
    range: null,
    from: point.start,
    to: point.end,
    grain: finer,
    ...(series ? narrowedTo(series) : {}),
    levels: [...address.levels, levelOf(address, grain)],
  };
}

/** What changes in the address on the way back to one of its levels; what the metric lacks stays away. */
export function goBack(address: Address, place: number, splits: readonly string[]): Changes | null {
  const level = address.levels[place];
  if (!level) return null;
  const { grain, days, split, members } = level;
  const own = typeof days !== "string";
  return {
    range: own ? null : days,
    from: own ? days.from : null,
    to: own ? days.to : null,
    grain,
    ...(split && splits.includes(split) ? { split, ...filterOf(split, members) } : {}),
    levels: address.levels.slice(0, place),
    rows: null,
    part: null,
  };
}

function levelOf({ range, from, to, split, ...rest }: Address, grain: Grain): Level {
  const days = from && to ? { from, to } : range;
  if (split === null) return { grain, days, split, members: [] };
  const members = split === "currency" ? [rest.currency ?? []].flat() : rest[split];
  return { grain, days, split, members };
}

/** A series of one member narrows the page to it; the others, drawn as one, are then drawn apart. */
function narrowedTo({ split, others }: Pick<Series, "split" | "others">): Changes {
  for (const dimension of SPLITS) {
    const [member, together] = [split[dimension], others[dimension]];
    if (together) return filterOf(dimension, together);
    if (member !== undefined) return { split: null, ...filterOf(dimension, [member]) };
  }
  return {};
}

function filterOf(split: Split, members: readonly string[]): Changes {
  if (split === "currency") return { currency: members[0] ?? null };
  return { [split]: members.length > 0 ? [...members] : null };
}

/** Goes into a period of some grain, for all series or the one whose point it is. */
export function useGoDown(grain: Grain) {
  const { address, setAddress } = useAddress();
  return useCallback(
    (point: Point, series?: Series) => {
      const changes = goDown(address, grain, point, series);
      if (changes) void setAddress(changes);
    },
    [address, setAddress, grain],
  );
}
