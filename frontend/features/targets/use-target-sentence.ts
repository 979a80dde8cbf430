"use client";
import { useTranslations } from "next-intl";
import type { Target } from "@/api/types";
import { embed } from "@/lib/format/isolate";
import { formatValue, SHARE, type Style } from "@/lib/format/value";
import { usePeriodName } from "@/state/explorer/periods";
import { useView } from "@/state/shell/view";

/** How far a target is, in words: the way beside the days, and how likely it is reached, or why that is not said. */
export function useTargetSentence() {
  const t = useTranslations("targets");
  const view = useView();
  const periodName = usePeriodName();
  return (target: Target, style: Style = "full") => {
    const { progress, state } = target;
    if (progress === null) return t("sayWithdrawn");
    const figure = (value: string | null) => embed(formatValue(value, target, view, style));
    const share = (value: string | null) => embed(formatValue(value, SHARE, view));
    const words = {
      target: figure(target.value),
      value: figure(progress.value),
      way: share(progress.way),
      time: share(progress.time),
      period: periodName(target, target.grain, target.calendar),
    };
    if (state === "over") return t(progress.reached ? "sayReached" : "sayMissed", words);
    if (state === "upcoming") return t("sayUpcoming", words);
    if (progress.way === null) return t("sayFirstDay", words);
    const manner = target.kind !== "flow" ? "stands" : target.at_most ? "limit" : "way";
    return t(`say_${manner}`, words);
  };
}

/** How likely a target is reached, or why that is not said; null where there is nothing to say. */
export function useChanceSentence() {
  const t = useTranslations("targets");
  const view = useView();
  return ({ progress }: Pick<Target, "progress">) => {
    if (!progress) return null;
    const { chance, no_chance: reason } = progress;
    if (chance !== null) return t("sayChance", { chance: embed(formatValue(chance, SHARE, view)) });
    return reason === null ? null : t(`noChance_${reason}`);
  };
}
