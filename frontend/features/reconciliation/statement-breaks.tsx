"use client";
import { useTranslations } from "next-intl";
import { useStatement } from "@/api/statements";
import { Skeleton } from "@/components/ui/skeleton";
import { formatId, formatValue, type Measure, NO_VALUE } from "@/lib/format/value";
import { useView } from "@/state/shell/view";
import { RecordLink } from "../records/record-link";
import { Failed } from "../states/failed";
import { ComparedTable } from "./compared-table";

const SIDES = ["ours", "theirs", "difference"] as const;

type Compared = Record<(typeof SIDES)[number], string | null>;

/** One list of the gateway: what both sides add up to, and each payment of which they differ. */
export function StatementBreaks({ number }: { number: number }) {
  const t = useTranslations("statements");
  const view = useView();
  const { data, error, refetch } = useStatement(number);
  if (error) return <Failed error={error} onRetry={refetch} />;
  if (!data) return <Skeleton className="h-40 w-full" />;
  const rials: Measure = { unit: "money", currency: data.currency, exponent: 0 };
  const cellsOf = (compared: Compared) =>
    SIDES.map((side) => {
      const value = compared[side];
      return value === null ? NO_VALUE : formatValue(value, rials, view);
    });
  return (
    <ComparedTable
      name={t("differences")}
      of={t("what")}
      columns={SIDES.map((side) => t(side))}
      rows={[
        ...data.totals.map((total) => ({
          key: total.of,
          head: <span className="block">{t(`total_${total.of}`)}</span>,
          cells: cellsOf(total),
        })),
        ...data.shown.map((found, place) => {
          const authority = found.authority ?? found.reference;
          return {
            key: `${place} ${found.authority} ${found.reference}`,
            head: (
              <>
                <span className="block">{t(`break_${found.kind}`)}</span>
                <span className="block text-xs font-normal text-muted">
                  {found.payment === null ? null : (
                    <RecordLink kind="payments" id={found.payment}>
                      {t("payment", { id: formatId(found.payment, view.locale) })}
                    </RecordLink>
                  )}
                  {found.payment === null || found.line === null ? null : " · "}
                  {found.line === null
                    ? null
                    : t("line", { line: formatId(String(found.line), view.locale) })}
                </span>
                {authority ? (
                  <code dir="ltr" className="block text-xs font-normal text-muted">
                    {authority}
                  </code>
                ) : null}
              </>
            ),
            cells: cellsOf(found),
          };
        }),
      ]}
      className="rows-scroll panel"
    />
  );
}
