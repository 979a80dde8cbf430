"use client";
import { useTranslations } from "next-intl";

/** Why there will be no file. */
export function ExportRefused({ code }: { code: string }) {
  const t = useTranslations("exports");
  const problems = useTranslations("problems");
  const known = code as Parameters<typeof problems>[0];
  return (
    <span className="export-refused" role="alert">
      {problems.has(known) ? problems(known) : t("refused", { code })}
    </span>
  );
}
