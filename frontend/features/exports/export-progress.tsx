"use client";
import { useTranslations } from "next-intl";
import { isUnderWay } from "@/api/exports";
import type { Export } from "@/api/types";
import { formatSize } from "@/lib/format/size";
import { useView } from "@/state/use-view";
import { ExportRefused } from "./export-menu";

/** How far an export is: its rows as they are written, its size at the end, or why there is none. */
export function ExportProgress({ told }: { told: Export }) {
  const t = useTranslations("exports");
  const view = useView();
  const { state, rows, written, size, failure } = told;
  if (state === "failed") return <ExportRefused code={failure ?? ""} />;
  if (!isUnderWay(told)) {
    const of = { rows: rows ?? 0, size: formatSize(size ?? 0, view) };
    return (
      <p className="text-xs text-muted">{state === "done" ? t("made", of) : t(`state_${state}`)}</p>
    );
  }
  return (
    <div className="export-progress">
      <progress
        max={rows ?? undefined}
        value={rows === null ? undefined : written}
        aria-label={t("progress")}
      />
      <span className="text-xs text-muted">
        {rows === null ? t(`state_${state}`) : t("written", { written, rows })}
      </span>
    </div>
  );
}
