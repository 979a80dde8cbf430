"use client";
import { useTranslations } from "next-intl";
import type { DueLoans } from "@/api/types";
import { Link } from "@/components/ui/link";
import { pathTo } from "@/lib/access";
import { formatAmounts } from "@/lib/format/amount";
import { formatDate } from "@/lib/format/day";
import { embed } from "@/lib/format/isolate";
import { recordPath } from "@/lib/record-path";
import { useView, useZone } from "@/state/shell/view";

export type Sentence = "late" | "today" | "next" | "lentLate" | "earnedToday" | "earnedNext";

interface Props {
  sentence: Sentence;
  loans: DueLoans;
  side: "borrower" | "lender";
  /** It answers the page's question before all others. */
  lead?: boolean;
}

/** A sentence about loans that are due. It leads to the loan, or to the list of all of them. */
export function OutlookLine({ sentence, loans, side, lead = false }: Props) {
  const t = useTranslations("outlook");
  const view = useView();
  const zone = useZone();
  const { count, first } = loans;
  const { price, earning } = first;
  const known = { late: loans.amounts, today: loans.amounts, next: price ? [price] : [] };
  const amounts =
    sentence === "late" || sentence === "today" || sentence === "next"
      ? known[sentence]
      : earning
        ? [earning]
        : [];
  const list = sentence === "late" || sentence === "lentLate" ? "overdue=true" : "state=active";
  const href =
    count === 1 || sentence === "next" || sentence === "earnedNext"
      ? recordPath("tickets", first.ticket, view.locale)
      : `${pathTo("dashboard/tickets", view.locale)}?as=${side}&${list}`;
  const text = t(sentence, {
    count,
    thing: embed(first.asset_name),
    days: first.days_late ?? first.days_left ?? 0,
    date: formatDate(first.due_at, view, zone),
    priced: amounts.length > 0 ? "yes" : "no",
    amounts: formatAmounts(amounts, view),
  });
  return (
    <p className={lead ? "outlook-lead" : undefined} data-outlook={sentence}>
      <Link className="quiet-link" href={href}>
        {text}
      </Link>
    </p>
  );
}
