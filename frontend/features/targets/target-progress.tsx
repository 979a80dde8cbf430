"use client";
import { useTranslations } from "next-intl";
import type { Target } from "@/api/types";
import { toCoordinate } from "@/lib/format/decimal";
import type { Style } from "@/lib/format/value";
import { useChanceSentence, useTargetSentence } from "./use-target-sentence";

/** A target's bar with what it says beside it. */
export function TargetProgress({ target, style }: { target: Target; style?: Style }) {
  const t = useTranslations("targets");
  const sentenceOf = useTargetSentence();
  const chanceOf = useChanceSentence();
  const { progress } = target;
  const way = toCoordinate(progress?.way ?? null);
  return (
    <div className="target-progress" data-target={target.id} data-chance={progress?.chance}>
      {way === null ? null : <progress max={1} value={way} aria-label={t("progress")} />}
      <p>
        {sentenceOf(target, style)} {chanceOf(target)}
      </p>
    </div>
  );
}
