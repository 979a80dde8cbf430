"use client";
import { useTranslations } from "next-intl";
import type { RowsQuestion } from "@/api/questions";
import { useRowsSum } from "@/api/reports";
import { Skeleton } from "@/components/ui/skeleton";
import { formatValue, NO_VALUE } from "@/lib/format/value";
import { useShownFigure } from "@/state/explorer/shown-figure";
import { useVersionSync } from "@/state/explorer/version-sync";
import { useView } from "@/state/shell/view";
import { RatioParts } from "./ratio-parts";

const NEVER = { version: undefined, isFetching: false, refetch: () => undefined };

/** The server's sum of the rows, compared letter by letter with the figure that the page shows. */
export function RowsSum({ question, enabled }: { question: RowsQuestion; enabled: boolean }) {
  const t = useTranslations("rows");
  const view = useView();
  const figure = useShownFigure(question.drill);
  const { data, isFetching, refetch } = useRowsSum(question, enabled);
  const agree = data !== undefined && figure?.value === data.sum;
  useVersionSync(agree || !figure ? NEVER : figure, {
    version: data?.version,
    isFetching,
    refetch,
  });
  if (!data) return <Skeleton className="h-24 w-full" />;
  return (
    <div className="sum">
      <dl>
        {figure ? (
          <div>
            <dt>{t("figure")}</dt>
            <dd data-testid="figure">{formatValue(figure.value, figure, view)}</dd>
          </div>
        ) : null}
        <div>
          <dt>{t(data.parts ? "quotient" : "sum")}</dt>
          <dd data-testid="sum" data-value={data.sum}>
            {data.sum === null ? NO_VALUE : formatValue(data.sum, data, view)}
          </dd>
        </div>
      </dl>
      {data.parts ? <RatioParts answer={data} /> : null}
      {figure ? (
        <p className="mt-2 text-xs" data-same={agree}>
          {agree ? t("same") : t(figure.version === data.version ? "differs" : "moved")}
        </p>
      ) : null}
    </div>
  );
}
