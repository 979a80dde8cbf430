"use client";
import { useTranslations } from "next-intl";
import { isUnderWay } from "@/api/exports";
import type { Export } from "@/api/types";
import { formatSize } from "@/lib/format/size";
import { useView } from "@/state/shell/view";
import { ExportRefused } from "./export-refused";

/** How far an export is: its rows as they are written, its size at the end, or why there is none. */
export function ExportProgress({ file }: { file: Export }) {
  const t = useTranslations("exports");
  const view = useView();
  const { state, rows, written, size, failure } = file;
  const format = t(`short_${file.format}`);
  if (state === "failed") return <ExportRefused code={failure ?? ""} />;
  if (!isUnderWay(file)) {
    const made = { format, rows: rows ?? 0, size: formatSize(size ?? 0, view) };
    const ended = { format, state: t(`state_${state}`) };
    return (
      <p className="text-xs text-muted">{state === "done" ? t("made", made) : t("ended", ended)}</p>
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
        {rows === null
          ? t("ended", { format, state: t(`state_${state}`) })
          : t("written", { format, written, rows })}
      </span>
    </div>
  );
}
