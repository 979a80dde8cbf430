"use client";
import { useTranslations } from "next-intl";
import { useTickets } from "@/api/loans";
import type { TicketGroup } from "@/api/types";
import { Skeleton } from "@/components/ui/skeleton";
import { useLoansQuestion } from "@/state/explorer/question";
import { useLoansAddress } from "@/state/lists/loans";
import { SideDrawer } from "../lists/side-drawer";
import { Problem } from "../states/problem";
import { TicketList } from "./ticket-list";
import { TicketsSum } from "./tickets-sum";

/** The tickets of one group, as many as its figure on the page says. */
export function TicketsPanel({ group }: { group: TicketGroup }) {
  const t = useTranslations("lending");
  const { sort, setAddress } = useLoansAddress();
  const answer = useTickets(useLoansQuestion(), group, sort);
  const [first] = answer.data?.pages ?? [];
  const label = t("open", { group: t(`group_${group}`) });
  return (
    <SideDrawer
      label={label}
      closeLabel={t("close")}
      onClose={() => setAddress({ tickets: null, tickets_sort: null })}
    >
      <h2 className="pe-10 text-base font-semibold">{t(`group_${group}`)}</h2>
      {first ? (
        <>
          <TicketsSum group={group} rows={first} refetch={answer.refetch} />
          <TicketList
            answer={answer}
            priced={first.sums !== null}
            sorting={{
              // Without an order, overdue loans have the longest overdue first, and others the newest.
              by: sort ?? (group.startsWith("overdue") ? "due" : "-created"),
              onChange: (next) => setAddress({ tickets_sort: next }),
            }}
          />
        </>
      ) : answer.error ? (
        <Problem error={answer.error} onRetry={answer.refetch} className="state-plain" />
      ) : (
        <Skeleton className="min-h-64 w-full flex-1" />
      )}
    </SideDrawer>
  );
}
