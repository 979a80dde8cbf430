"use client";
import { useTranslations } from "next-intl";
import type { Problem } from "@/api/types";

/** What a refused parameter may be: a list of values, or limits by name. */
export function Allowed({ allowed }: { allowed: Problem["allowed"] }) {
  const t = useTranslations("states");
  if (!allowed) return null;
  const values = Array.isArray(allowed)
    ? allowed
    : Object.entries(allowed).map(([name, limit]) => `${name}: ${limit}`);
  return (
    <div className="allowed">
      <span className="text-xs text-muted">{t("allowed")}</span>
      {values.map((value) => (
        <code key={value} dir="ltr" className="badge">
          {value}
        </code>
      ))}
    </div>
  );
}
