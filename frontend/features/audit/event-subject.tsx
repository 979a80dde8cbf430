"use client";
import type { AuditEvent } from "@/api/types";

/** What was acted upon, as the log names it. */
export function EventSubject({ subject }: { subject: AuditEvent["object"] }) {
  if (!subject.kind) return null;
  return (
    <code dir="ltr" className="text-xs">
      {[subject.kind, subject.id].filter((part) => part).join(" ")}
    </code>
  );
}
