"use client";
import { useTranslations } from "next-intl";
import { useLoans } from "@/api/loans";
import type { Loans, TicketGroup, TicketRows } from "@/api/types";
import { COUNT, formatValue } from "@/lib/format/value";
import { useLoansQuestion } from "@/state/explorer/question";
import { useVersionSync } from "@/state/explorer/version-sync";
import { useView } from "@/state/shell/view";
import { Amounts } from "./amounts";

interface Props {
  group: TicketGroup;
  rows: TicketRows;
  refetch: () => void;
}

/** How many tickets there are and what they come to, beside the figure on the page that they must equal. */
export function TicketsSum({ group, rows, refetch }: Props) {
  const t = useTranslations("lending");
  const words = useTranslations("rows");
  const view = useView();
  const shown = useLoans(useLoansQuestion());
  const figure = shown.data ? figureOf(shown.data, group) : undefined;
  const count = String(rows.count);
  const agree = figure === count;
  const own = { version: agree ? undefined : rows.version, isFetching: false, refetch };
  useVersionSync(
    { version: shown.data?.version, isFetching: shown.isFetching, refetch: shown.refetch },
    own,
  );
  return (
    <div className="sum">
      <dl>
        {figure === undefined ? null : (
          <div>
            <dt>{words("figure")}</dt>
            <dd data-testid="figure">{formatValue(figure, COUNT, view)}</dd>
          </div>
        )}
        <div>
          <dt>{t("count")}</dt>
          <dd data-testid="sum" data-value={count}>
            {formatValue(count, COUNT, view)}
          </dd>
        </div>
        {rows.sums?.length ? (
          <div>
            <dt>{t("prices")}</dt>
            <dd data-testid="prices">
              <Amounts amounts={rows.sums} />
            </dd>
          </div>
        ) : null}
      </dl>
      {figure === undefined ? null : (
        <p className="mt-2 text-xs" data-same={agree}>
          {agree ? t("same") : words("moved")}
        </p>
      )}
    </div>
  );
}

function figureOf(loans: Loans, group: TicketGroup): string | undefined {
  const { funnel, states, overdue } = loans;
  if (group === "overdue") return overdue.loans.value ?? undefined;
  const made = [...funnel, ...states].find((one) => one.group === group);
  return made?.tickets ?? overdue.ages.find((age) => age.group === group)?.loans;
}
