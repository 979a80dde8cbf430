"use client";
import { useTranslations } from "next-intl";
import { usePublished } from "@/api/published";
import { Skeleton } from "@/components/ui/skeleton";
import { usePublishedAddress } from "@/state/lists/published";
import { ListFrame } from "../lists/list-frame";
import { Failed } from "../states/failed";
import { LatePanel } from "./late-panel";
import { PublishedFilterBar } from "./published-filter-bar";
import { PublishedList } from "./published-list";
import { ReportDrawer } from "./report-drawer";
import { Standing } from "./standing";

/** The sealed reports, what changed since, and how far the last days may still move. */
export function PublishedPage() {
  const t = useTranslations("published");
  const { report, pane: _, ...filters } = usePublishedAddress().address;
  const answer = usePublished(filters);
  const [first] = answer.data?.pages ?? [];
  return (
    <ListFrame title={t("title")}>
      {first ? <Standing page={first} /> : null}
      <p className="max-w-prose text-sm leading-6 text-muted">{t("hint")}</p>
      <PublishedFilterBar />
      {first ? (
        <PublishedList answer={answer} />
      ) : answer.error ? (
        <Failed error={answer.error} onRetry={answer.refetch} />
      ) : (
        <Skeleton className="h-96 w-full" />
      )}
      <LatePanel />
      {report === null ? null : (
        <ReportDrawer key={`${filters.grain} ${report}`} grain={filters.grain} firstDay={report} />
      )}
    </ListFrame>
  );
}
