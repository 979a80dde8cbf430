"use client";
import { useTranslations } from "next-intl";
import type { SystemHealth } from "@/api/types";
import { FactList } from "../lists/fact-list";
import { LevelMark } from "./level-mark";
import type { PartName } from "./parts";
import { useHealthFacts } from "./use-health-facts";

/** One part: how well it works, and by which facts. */
export function HealthPart({ part, health }: { part: PartName; health: SystemHealth }) {
  const t = useTranslations("system");
  const facts = useHealthFacts(health)[part];
  return (
    <li className="panel health-part" data-part={part} data-level={health[part].level}>
      <div className="flex items-center justify-between gap-2">
        <h3 className="text-sm font-medium">{t(`part_${part}`)}</h3>
        <LevelMark level={health[part].level} />
      </div>
      <p className="text-xs leading-5 text-muted">{t(`part_${part}_hint`)}</p>
      <FactList className="health-facts" facts={facts} />
    </li>
  );
}
