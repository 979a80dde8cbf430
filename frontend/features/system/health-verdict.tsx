"use client";
import { useTranslations } from "next-intl";
import type { Level, SystemHealth } from "@/api/types";
import { PARTS } from "./parts";

/** What the badge says, in words: which parts fail, and which are worth a look. */
export function HealthVerdict({ health }: { health: SystemHealth }) {
  const t = useTranslations("system");
  const verdicts = useTranslations("verdicts");
  const named = (level: Level) =>
    PARTS.filter((part) => health[part].level === level)
      .map((part) => t(`part_${part}`))
      .join(t("and"));
  const [failing, warned] = [named("failing"), named("warning")];
  return (
    <span className="text-muted" data-verdict={health.level}>
      {failing ? `${verdicts("failing", { parts: failing })} ` : null}
      {warned ? verdicts("warned", { parts: warned }) : null}
      {failing || warned ? null : t("allWell")}
    </span>
  );
}
