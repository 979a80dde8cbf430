"use client";
import { useTranslations } from "next-intl";
import { useExports } from "@/api/exports";
import { Skeleton } from "@/components/ui/skeleton";
import { DataList } from "../lists/data-list";
import { PlainListFrame } from "../lists/plain-list-frame";
import { Failed } from "../states/failed";
import { useExportColumns } from "./use-export-columns";
import { VerifySection } from "./verify-section";

/** Every file that one requested, and whether a file is one of ours. */
export function ExportsPage() {
  const t = useTranslations("exports");
  const answer = useExports();
  const columns = useExportColumns();
  const [first] = answer.data?.pages ?? [];
  return (
    <PlainListFrame title={t("title")}>
      {first ? (
        <p className="max-w-prose text-sm leading-6 text-muted">
          {t("limits", { days: first.limits.days_kept, most: first.limits.at_once })}
        </p>
      ) : null}
      {answer.data ? (
        <DataList
          id="exports"
          caption={t("title")}
          columns={columns}
          rows={answer.data.pages.flatMap((page) => page.exports)}
          keyOf={({ id }) => id}
          marks={({ id, state }) => ({ "data-export": id, "data-state": state })}
          empty={t("none")}
          phone="stacked"
          answer={answer}
        />
      ) : answer.error ? (
        <Failed error={answer.error} onRetry={answer.refetch} />
      ) : (
        <Skeleton className="h-96 w-full" />
      )}
      <VerifySection />
    </PlainListFrame>
  );
}
