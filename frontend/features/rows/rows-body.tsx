"use client";
import { useTranslations } from "next-intl";
import { PARTS } from "@/api/enums";
import type { Drill } from "@/api/questions";
import { rowsParams } from "@/api/questions";
import { useCatalog, useRows, useRowsSum } from "@/api/reports";
import { Segmented } from "@/components/ui/segmented";
import { Skeleton } from "@/components/ui/skeleton";
import { exportRequest } from "@/lib/export-request";
import { useAddress } from "@/state/explorer/address";
import { useFiltersFor } from "@/state/explorer/question";
import { ExportMenu } from "../exports/export-menu";
import { Problem } from "../states/problem";
import { RowList } from "./row-list";
import { RowsSum } from "./rows-sum";

/** The sum, beside the figure that it must equal, and the rows page by page. */
export function RowsBody({ drill }: { drill: Drill }) {
  const t = useTranslations("rows");
  const { address, setAddress } = useAddress();
  const { data: catalog } = useCatalog();
  const filters = useFiltersFor(drill.metric);
  const ratio = catalog?.metrics.find(({ slug }) => slug === drill.metric)?.kind === "ratio";
  const question = { filters, drill, part: ratio ? address.part : undefined };
  const known = catalog !== undefined;
  const answer = useRows(question, known);
  const now = useRowsSum(question, known).data;
  const [first] = answer.data?.pages ?? [];
  if (answer.error && !first) {
    return <Problem error={answer.error} onRetry={answer.refetch} className="state-plain" />;
  }
  return (
    <>
      <RowsSum question={question} enabled={known} />
      <div className="rows-tools">
        {ratio ? (
          <Segmented
            label={t("part")}
            value={address.part}
            options={PARTS.map((value) => ({ value, label: t(value) }))}
            onChange={(value) => setAddress({ part: value })}
          />
        ) : null}
        <ExportMenu
          request={exportRequest("rows", { ...rowsParams(question), metric: drill.metric })}
          inDrawer={true}
        />
      </div>
      {first ? (
        <RowList
          answer={answer}
          first={first}
          part={question.part}
          newer={now !== undefined && now.count !== first.count}
        />
      ) : (
        <Skeleton className="min-h-64 w-full flex-1" />
      )}
    </>
  );
}
