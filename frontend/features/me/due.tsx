"use client";
import { useTranslations } from "next-intl";
import type { MyTicket } from "@/api/types";
import { formatDate } from "@/lib/format/day";
import { useView, useZone } from "@/state/shell/view";

const SOON = 2;

/** When a running loan is due, in days and as a date; late ones stand out by word and colour. */
export function Due({ ticket }: { ticket: MyTicket }) {
  const t = useTranslations("loans");
  const view = useView();
  const zone = useZone();
  const { days_left: left, days_late: late, due_at: due } = ticket;
  if (due === null || (left === null && late === null)) return null;
  const tone = late !== null ? "danger-badge" : (left ?? 0) <= SOON ? "notice-badge" : "";
  return (
    <span className="own-due">
      <span className={`badge ${tone}`}>
        {late !== null ? t("daysLate", { days: late }) : t("daysLeft", { days: left ?? 0 })}
      </span>
      <time dateTime={due} className="entry-text">
        {formatDate(due, view, zone)}
      </time>
    </span>
  );
}
