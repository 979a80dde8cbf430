"use client";
import { useMessages, useTranslations } from "next-intl";
import type { Choice } from "@/components/ui/select-props";

/** Every action of the log, by its name in the reader's language. */
export function useActions(): readonly Choice[] {
  const t = useTranslations("actions");
  const ids = Object.keys(useMessages().actions) as Parameters<typeof t>[0][];
  return ids.map((id) => ({ id, name: t(id) }));
}
