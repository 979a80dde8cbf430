"use client";
import { useTranslations } from "next-intl";
import type { Level } from "@/api/types";

const TONES = { good: "good-badge", warning: "notice-badge", failing: "danger-badge" };

/** How well something works, in a word. */
export function LevelMark({ level }: { level: Level }) {
  const t = useTranslations("system");
  return <span className={`badge ${TONES[level]}`}>{t(`level_${level}`)}</span>;
}
