"use client";
import { useTranslations } from "next-intl";
import type { Contributions } from "@/api/types";
import { formatRange } from "@/lib/format/day";
import { formatValue } from "@/lib/format/value";
import { useView } from "@/state/shell/view";

/** The two figures whose difference is explained, in one sentence. */
export function ContributionsSummary({ answer }: { answer: Contributions }) {
  const t = useTranslations("why");
  const view = useView();
  const { start, end, previous_start: first, previous_end: last, difference } = answer;
  const write = (value: string | null) => formatValue(value, answer, view);
  if (first === null || last === null || difference === null) {
    const unfinished = answer.partial && first === null;
    return <p className="text-sm text-muted">{t(unfinished ? "notYet" : "nothingBefore")}</p>;
  }
  const values = {
    now: write(answer.value),
    range: formatRange(start, end, view),
    before: write(answer.previous),
    rangeBefore: formatRange(first, last, view),
  };
  return (
    <>
      <p className="text-sm">
        {difference === "0" ? t("same", values) : t("changed", values)}{" "}
        {answer.partial ? <span className="text-muted">{t("partial")}</span> : null}
      </p>
      {answer.kind === "ratio" ? <p className="text-xs text-muted">{t("ratio")}</p> : null}
    </>
  );
}
