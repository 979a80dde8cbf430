"use client";
import { useTranslations } from "next-intl";
import type { Rows } from "@/api/types";
import { measureOfPart } from "@/lib/format/part";
import { formatValue } from "@/lib/format/value";
import { useView } from "@/state/shell/view";

/** The two sums that a ratio is made of. */
export function RatioParts({ answer }: { answer: Rows }) {
  const t = useTranslations("rows");
  const view = useView();
  if (!answer.parts) return null;
  const { numerator, denominator } = answer.parts;
  return (
    <p className="mt-1 text-xs text-muted" data-testid="parts">
      {t("ratio", {
        numerator: formatValue(numerator, measureOfPart(answer, "numerator"), view),
        denominator: formatValue(denominator, measureOfPart(answer, "denominator"), view),
      })}
    </p>
  );
}
