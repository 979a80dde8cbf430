"use client";
import type { Warning } from "@/api/types";
import { Icon } from "@/components/ui/icon";
import { useWordOf } from "@/state/shell/words";

/** What the server wants known about an answer, each code once; its own words are in the tip. */
export function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  const wordOf = useWordOf("warnings");
  if (warnings.length === 0) return null;
  const details = new Map<string, string[]>();
  for (const { code, detail } of warnings)
    details.set(code, [...(details.get(code) ?? []), detail]);
  return (
    <ul className="warnings">
      {[...details].map(([code, words]) => {
        const detail = words.join("; ");
        return (
          <li key={code} title={detail}>
            <Icon name="alert" className="size-3.5" />
            <bdi>{wordOf(code, detail)}</bdi>
          </li>
        );
      })}
    </ul>
  );
}
