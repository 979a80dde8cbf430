"use client";
import { useTranslations } from "next-intl";
import { useAttention } from "@/api/briefing";
import type { Attention } from "@/api/types";
import { Skeleton } from "@/components/ui/skeleton";
import { formatAmounts } from "@/lib/format/amount";
import { formatDay } from "@/lib/format/day";
import { COUNT, formatValue, SHARE } from "@/lib/format/value";
import { useView } from "@/state/shell/view";
import { Failed } from "../states/failed";
import { AttentionItem } from "./attention-item";

/** What needs somebody now, each with the way to it; one calm line where nothing does. */
export function AttentionStrip() {
  const t = useTranslations("briefing");
  const { data, error, refetch } = useAttention();
  return (
    <section aria-label={t("attention")} aria-busy={!data}>
      {data?.calm ? (
        <p className="attention-calm" data-calm>
          {t("calm")}
        </p>
      ) : data ? (
        <AttentionItems attention={data} />
      ) : error ? (
        <Failed error={error} onRetry={refetch} />
      ) : (
        <Skeleton className="h-[4.75rem] w-full" />
      )}
    </section>
  );
}

function AttentionItems({ attention }: { attention: Attention }) {
  const t = useTranslations("briefing");
  const checks = useTranslations("reconciliation");
  const system = useTranslations("system");
  const view = useView();
  const { late, failed_payments: failed, breaks, jobs, sources, parts } = attention;
  const count = (value: number) => formatValue(String(value), COUNT, view);
  const listed = (names: string[]) => new Intl.ListFormat(view.locale).format(names);
  return (
    <ul className="attention">
      {late ? (
        <AttentionItem
          kind="late"
          level="warning"
          page="support"
          title={t("late", { count: late.loans })}
          text={t("lateText", {
            priced: late.amounts.length > 0 ? "yes" : "no",
            amounts: formatAmounts(late.amounts, view, "short"),
            days: late.longest_days,
          })}
        />
      ) : null}
      {failed ? (
        <AttentionItem
          kind="failed"
          level="failing"
          page="reports"
          query={{
            metric: "payments_failed",
            split: "reason",
            from: failed.day,
            to: failed.day,
            compare: "false",
          }}
          title={t("failed", {
            share: formatValue(failed.share, SHARE, view),
            day: formatDay(failed.day, view),
          })}
          text={t("failedText", {
            failed: count(failed.failed),
            ended: count(failed.ended),
            known: failed.usual_share === null ? "no" : "yes",
            usual: formatValue(failed.usual_share, SHARE, view),
          })}
        />
      ) : null}
      {breaks ? (
        <AttentionItem
          kind="breaks"
          level="failing"
          page="admin/reconciliation"
          title={t("breaks", { count: breaks.breaks })}
          text={listed(breaks.checks.map((check) => checks(`check_${check}`)))}
        />
      ) : null}
      {jobs ? (
        <AttentionItem
          kind="jobs"
          level={jobs.level}
          page="admin/system"
          title={t("jobs", { workers: jobs.workers })}
          text={t("jobsText", { due: jobs.due, failed: jobs.failed_in_a_day })}
        />
      ) : null}
      {sources ? (
        <AttentionItem
          kind="sources"
          level="warning"
          page="admin/system"
          title={t("sources", { count: sources.names.length })}
          text={listed(sources.names)}
        />
      ) : null}
      {parts.length > 0 ? (
        <AttentionItem
          kind="parts"
          level={parts.some(({ level }) => level === "failing") ? "failing" : "warning"}
          page="admin/system"
          title={t("parts")}
          text={listed(parts.map(({ part }) => system(`part_${part}`)))}
        />
      ) : null}
    </ul>
  );
}
