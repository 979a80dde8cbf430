"use client";
import { useLocale } from "next-intl";
import type { AuditEvent } from "@/api/types";
import { Link } from "@/components/ui/link";
import { pathTo } from "@/lib/access";
import { type RecordKind, recordPath } from "@/lib/record-path";

type Subject = AuditEvent["object"];

const RECORDS: Record<string, RecordKind> = {
  user: "people",
  ticket: "tickets",
  payment: "payments",
  transfer: "transfers",
  user_transfer: "transfers",
};

const OF_REPORT = /^([a-z_]+) ([0-9-]{10})$/;

/** What was acted upon, as the log names it; a link where it has a page. */
export function EventSubject({ subject }: { subject: Subject }) {
  const locale = useLocale();
  if (!subject.kind) return null;
  const path = pathOf(subject, locale);
  const text = (
    <code dir="ltr" className="text-xs">
      {[subject.kind, subject.id].filter((part) => part).join(" ")}
    </code>
  );
  return path === null ? (
    text
  ) : (
    <Link className="link" href={path}>
      {text}
    </Link>
  );
}

function pathOf({ kind, id }: Subject, locale: string): string | null {
  const record = RECORDS[kind];
  if (record) return /^[0-9]+$/.test(id) ? recordPath(record, id, locale) : null;
  const [, grain, report] = (kind === "report" && OF_REPORT.exec(id)) || [];
  return report ? `${pathTo("reports/published", locale)}?grain=${grain}&report=${report}` : null;
}
