"use client";
import { useTranslations } from "next-intl";
import type { TicketGroup } from "@/api/types";
import { Figure } from "@/components/ui/figure";
import { COUNT, formatValue } from "@/lib/format/value";
import { useLoansAddress } from "@/state/lists/loans";
import { useView } from "@/state/shell/view";

/** How many tickets a group has; it opens them. */
export function GroupButton({ group, tickets }: { group: TicketGroup; tickets: string }) {
  const t = useTranslations("lending");
  const view = useView();
  const { setAddress } = useLoansAddress();
  return (
    <button
      type="button"
      className="chart-total"
      data-group={group}
      onClick={() => setAddress({ tickets: group })}
    >
      <Figure
        value={tickets}
        measure={COUNT}
        view={view}
        missing=""
        spoken={t("openGroup", {
          group: t(`group_${group}`),
          tickets: formatValue(tickets, COUNT, view),
        })}
      />
    </button>
  );
}
