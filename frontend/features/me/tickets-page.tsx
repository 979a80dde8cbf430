"use client";
import { useTranslations } from "next-intl";
import { useMyTickets } from "@/api/dashboard";
import { Skeleton } from "@/components/ui/skeleton";
import { useTicketsAddress } from "@/state/lists/me";
import { Failed } from "../states/failed";
import { MeFrame } from "./me-frame";
import { TicketFilterBar } from "./ticket-filter-bar";
import { TicketList } from "./ticket-list";

/** What one borrowed and lent, now and before. */
export function TicketsPage() {
  const t = useTranslations("loans");
  const { address } = useTicketsAddress();
  const answer = useMyTickets(address);
  const [first] = answer.data?.pages ?? [];
  return (
    <MeFrame>
      <h2 className="section-title">{t("title")}</h2>
      <TicketFilterBar counts={first?.counts} />
      {answer.error && (!first || answer.isPlaceholderData) ? (
        <Failed error={answer.error} onRetry={answer.refetch} />
      ) : first ? (
        <TicketList answer={answer} />
      ) : (
        <Skeleton className="h-96 w-full" />
      )}
    </MeFrame>
  );
}
