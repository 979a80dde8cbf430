"use client";
import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { type RecordKind, recordPath } from "@/lib/record-path";

interface Props {
  kind: RecordKind;
  id: string | number;
  /** Its row as a whole leads there. */
  ofRow?: boolean;
  children: ReactNode;
}

/** The way to a record's page. */
export function RecordLink({ kind, id, ofRow = false, children }: Props) {
  const locale = useLocale();
  return (
    <Link
      className="link"
      href={recordPath(kind, id, locale)}
      data-row-target={ofRow ? "" : undefined}
    >
      {children}
    </Link>
  );
}
