"use client";
import { useTranslations } from "next-intl";
import { useVerify } from "@/api/published";
import type { WholeReport } from "@/api/types";
import { exportRequest } from "@/lib/export-request";
import { formatId } from "@/lib/format/value";
import { stateOf } from "@/lib/published/state";
import { useView } from "@/state/shell/view";
import { Moment } from "../account/moment";
import { ExportMenu } from "../exports/export-menu";
import { FactList } from "../lists/fact-list";
import { NoValue } from "../lists/no-value";
import { Breaks } from "./breaks";
import { MonthCharts } from "./month-charts";
import { Restatements } from "./restatements";
import { RowsBehind } from "./rows-behind";
import { SinceTable } from "./since-table";
import { Verdict } from "./verdict";
import { VerifyButton } from "./verify-button";

/** A report: whether it still holds, what differs, by which rows, how its days went, and its proof. */
export function ReportFacts({ report }: { report: WholeReport }) {
  const t = useTranslations("published");
  const view = useView();
  const verify = useVerify(report.grain, report.first_day);
  return (
    <>
      <Verdict report={report} state={stateOf(report.status, verify.data)} />
      <SinceTable report={report} />
      {report.restatements.length === 0 ? null : (
        <Restatements restatements={report.restatements} />
      )}
      {report.breaks.length === 0 ? null : <Breaks breaks={report.breaks} />}
      {report.charts.length === 0 ? null : <MonthCharts charts={report.charts} />}
      <div className="flex flex-wrap items-start gap-3">
        <ExportMenu
          inDrawer={true}
          request={exportRequest("report", { grain: report.grain, from: report.first_day })}
        />
        {report.seq === null ? null : <VerifyButton verify={verify} />}
      </div>
      <FactList
        facts={[
          [
            t("sealedAt"),
            report.sealed_at ? <Moment key="at" at={report.sealed_at} /> : <NoValue key="at" />,
          ],
          [
            t("completeTo"),
            report.watermark ? <Moment key="to" at={report.watermark} /> : <NoValue key="to" />,
          ],
          [
            t("link"),
            report.seq === null ? <NoValue key="seq" /> : formatId(String(report.seq), view.locale),
          ],
        ]}
      />
      <RowsBehind rows={report.rows} digest={report.digest} />
    </>
  );
}
