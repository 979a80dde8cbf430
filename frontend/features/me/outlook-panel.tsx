"use client";
import { useTranslations } from "next-intl";
import type { Outlook } from "@/api/types";
import { formatAmounts } from "@/lib/format/amount";
import { useView } from "@/state/shell/view";
import { OutlookLine } from "./outlook-line";

/** What is late, due, owed and earned next, in sentences: the most pressing one first. */
export function OutlookPanel({ outlook }: { outlook: Outlook }) {
  const t = useTranslations("outlook");
  const view = useView();
  const { late, due_today: today, due_next: next, owed } = outlook;
  return (
    <section className="outlook" aria-label={t("label")}>
      {late ? <OutlookLine sentence="late" loans={late} side="borrower" lead /> : null}
      {today ? <OutlookLine sentence="today" loans={today} side="borrower" lead={!late} /> : null}
      {late || today ? null : (
        <p className="outlook-lead" data-outlook="nothing">
          {next ? t("nothingToday") : t("nothing")}
        </p>
      )}
      {next ? <OutlookLine sentence="next" loans={next} side="borrower" /> : null}
      {owed.length > 0 ? (
        <p data-outlook="owed">{t("owed", { amounts: formatAmounts(owed, view) })}</p>
      ) : null}
      {outlook.lent_late ? (
        <OutlookLine sentence="lentLate" loans={outlook.lent_late} side="lender" />
      ) : null}
      {outlook.earned_today ? (
        <OutlookLine sentence="earnedToday" loans={outlook.earned_today} side="lender" />
      ) : null}
      {outlook.earned_next ? (
        <OutlookLine sentence="earnedNext" loans={outlook.earned_next} side="lender" />
      ) : null}
    </section>
  );
}
