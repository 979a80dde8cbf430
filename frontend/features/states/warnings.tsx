"use client";
import { useTranslations } from "next-intl";
import type { Warning } from "@/api/types";
import { Icon } from "@/components/ui/icon";

/** What the server wants known about an answer, each code once; its own words are in the tip. */
export function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  const t = useTranslations("warnings");
  if (warnings.length === 0) return null;
  const details = new Map<string, string[]>();
  for (const { code, detail } of warnings)
    details.set(code, [...(details.get(code) ?? []), detail]);
  return (
    <ul className="warnings">
      {[...details].map(([code, words]) => {
        const known = code as Parameters<typeof t>[0];
        const said = words.join("; ");
        return (
          <li key={code} title={said}>
            <Icon name="alert" className="size-3.5" />
            <bdi>{t.has(known) ? t(known) : said}</bdi>
          </li>
        );
      })}
    </ul>
  );
}
