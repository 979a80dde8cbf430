"use client";
import { useTranslations } from "next-intl";
import type { OddCase } from "@/api/types";
import { COUNT, formatValue, SHARE } from "@/lib/format/value";
import { useView } from "@/state/shell/view";

type Reason = OddCase["reasons"][number];

/** A rule by which a record is odd, in words, and how rare that is. */
export function CaseReason({ reason }: { reason: Reason }) {
  const t = useTranslations("caseReasons");
  const view = useView();
  const measure = reason.code === "hour" ? SHARE : COUNT;
  const value = formatValue(reason.value, measure, view);
  return (
    <li data-reason={reason.code}>
      {t(reason.code, { value })} {t("rare", { count: reason.once_in })}
    </li>
  );
}
