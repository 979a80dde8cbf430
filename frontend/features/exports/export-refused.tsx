"use client";
import { useTranslations } from "next-intl";
import { useWordOf } from "@/state/shell/words";

/** Why there will be no file. */
export function ExportRefused({ code }: { code: string }) {
  const t = useTranslations("exports");
  const problemOf = useWordOf("problems");
  return (
    <span className="export-refused" role="alert">
      {problemOf(code, t("refused", { code }))}
    </span>
  );
}
