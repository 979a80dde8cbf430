"use client";
import { useTranslations } from "next-intl";
import type { TicketRecord } from "@/api/types";
import { formatAmount } from "@/lib/format/amount";
import { useView } from "@/state/shell/view";
import { Moment } from "../account/moment";
import { FactsPanel } from "./facts-panel";
import { PersonName } from "./person-name";
import { useStamps } from "./use-stamps";

/** The facts of a ticket. */
export function TicketFacts({ ticket }: { ticket: TicketRecord }) {
  const t = useTranslations("records");
  const view = useView();
  const stampsOf = useStamps();
  const { price, days, due_at: due } = ticket;
  return (
    <FactsPanel
      facts={[
        [t("borrower"), <PersonName key="borrower" person={ticket.borrower} />],
        [t("lender"), <PersonName key="lender" person={ticket.lender} />],
        price ? [t("price"), <bdi key="price">{formatAmount(price, view)}</bdi>] : null,
        days === null ? null : [t("days"), t("daysCount", { days })],
        due ? [t("due"), <Moment key="due" at={due} />] : null,
        ...stampsOf(ticket),
      ]}
      origins={ticket.origins}
    />
  );
}
