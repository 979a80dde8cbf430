"use client";
import { useTranslations } from "next-intl";
import { manifestOf } from "@/api/exports";
import type { Export } from "@/api/types";
import { Moment } from "../account/moment";
import type { Column } from "../lists/column";
import { ExportActions } from "./export-actions";
import { ExportProgress } from "./export-progress";
import { useExportName } from "./use-export-name";

const TONES = {
  queued: "",
  running: "notice-badge",
  done: "good-badge",
  failed: "danger-badge",
  cancelled: "",
  expired: "",
};

/** The columns of the list of exports. */
export function useExportColumns(): Column<Export>[] {
  const t = useTranslations("exports");
  const nameOf = useExportName();
  return [
    {
      id: "what",
      name: t("what"),
      cell: (file) => (
        <div className="export-what">
          <bdi>{nameOf(file)}</bdi>
          <ExportProgress file={file} />
        </div>
      ),
    },
    {
      id: "state",
      name: t("state"),
      cell: ({ state }) => <span className={`badge ${TONES[state]}`}>{t(`state_${state}`)}</span>,
    },
    { id: "asked", name: t("asked"), cell: ({ asked_at: at }) => <Moment at={at} /> },
    {
      id: "expires",
      name: t("expires"),
      cell: ({ state, expires_at: at }) =>
        state === "done" && at !== null ? <Moment at={at} /> : t("nothing"),
    },
    {
      id: "actions",
      name: t("file"),
      end: true,
      cell: (file) => (
        <span className="export-actions">
          {file.sha256 === null ? null : (
            <a
              className="text-button text-xs"
              href={manifestOf(file)}
              target="_blank"
              rel="noreferrer"
            >
              {t("manifest")}
            </a>
          )}
          <ExportActions file={file} />
        </span>
      ),
    },
  ];
}
