"use client";
import { useLocale, useTranslations } from "next-intl";
import { formatId } from "@/lib/format/value";
import type { RecordKind } from "@/lib/record-path";

/** What a record is called by its number. */
export function useRecordName(): (kind: RecordKind, id: number) => string {
  const t = useTranslations("search");
  const locale = useLocale();
  return (kind, id) => t(`number_${kind}`, { id: formatId(String(id), locale) });
}
