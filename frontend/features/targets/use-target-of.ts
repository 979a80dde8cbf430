"use client";
import { useMe } from "@/api/me";
import { RANKED } from "@/api/questions";
import { useOpenTargets } from "@/api/targets";
import type { Target } from "@/api/types";
import { useAddress } from "@/state/explorer/address";
import { useView } from "@/state/shell/view";

const SHORTEST_FIRST = ["month", "quarter", "year"];

/** The targets in force, for those who may see them; `isWaited`: whether they are still to come. */
export function useTargetsInForce() {
  const enabled = useMe().data?.permissions.includes("targets") ?? false;
  const { data, isLoading } = useOpenTargets({ enabled });
  return { targets: data?.targets ?? [], isWaited: isLoading };
}

/** Finds the target of a figure as the page filters it: that of the shortest period that today is in. */
export function useTargetOf() {
  const { targets } = useTargetsInForce();
  const { address } = useAddress();
  const { calendar } = useView();
  return ({ metric, currency }: Pick<Target, "metric" | "currency">): Target | undefined => {
    if (address.convert_to) return undefined;
    const isOfPage = ({ query }: Target) =>
      RANKED.every((dimension) => isSame(query[dimension] ?? [], address[dimension]));
    return targets
      .filter((one) => one.metric === metric && one.currency === currency)
      .filter((one) => one.state === "running" && one.calendar === calendar && isOfPage(one))
      .sort((a, b) => SHORTEST_FIRST.indexOf(a.grain) - SHORTEST_FIRST.indexOf(b.grain))[0];
  };
}

function isSame(members: readonly string[], others: readonly string[]): boolean {
  return members.length === others.length && members.every((member) => others.includes(member));
}
