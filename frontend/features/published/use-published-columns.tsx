"use client";
import { useTranslations } from "next-intl";
import type { PublishedReport } from "@/api/types";
import { usePublishedAddress } from "@/state/lists/published";
import { useNames } from "@/state/shell/names";
import { Moment } from "../account/moment";
import type { Column } from "../lists/column";
import { NoValue } from "../lists/no-value";
import { PublishedFigures } from "./published-figures";
import { ReportStatus } from "./report-status";
import { useReportName } from "./use-report-name";

const SHOWN = ["total_volume", "revenue", "wallet_balances", "active_loans", "total_users"];
const DIGITS = 12;

/** The columns of the published reports; the period opens the whole report. */
export function usePublishedColumns(): Column<PublishedReport>[] {
  const t = useTranslations("published");
  const names = useNames();
  const nameOf = useReportName();
  const { setAddress } = usePublishedAddress();
  return [
    {
      id: "period",
      name: t("period"),
      cell: (report) => (
        <button
          type="button"
          className="row-button"
          onClick={() => setAddress({ report: report.first_day })}
        >
          {nameOf(report)}
        </button>
      ),
    },
    { id: "status", name: t("status"), cell: (report) => <ReportStatus state={report.status} /> },
    ...SHOWN.map((metric) => ({
      id: metric,
      name: names.metric(metric),
      end: true,
      cell: ({ figures }: PublishedReport) => (
        <PublishedFigures figures={figures.filter((figure) => figure.metric === metric)} />
      ),
    })),
    {
      id: "sealed",
      name: t("sealedAt"),
      cell: ({ sealed_at: at }) => (at === null ? <NoValue /> : <Moment at={at} />),
    },
    {
      id: "digest",
      name: t("digest"),
      cell: ({ digest }) =>
        digest === null ? <NoValue /> : <code dir="ltr">{digest.slice(0, DIGITS)}</code>,
    },
  ];
}
