"use client";
import { useTranslations } from "next-intl";
import { useStatement } from "@/api/statements";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { Skeleton } from "@/components/ui/skeleton";
import { formatId, formatValue, type Measure, NO_VALUE } from "@/lib/format/value";
import { useView } from "@/state/shell/view";
import { Failed } from "../states/failed";

const SIDES = ["ours", "theirs", "difference"] as const;

/** One list of the gateway: what both sides add up to, and each payment of which they differ. */
export function StatementBreaks({ number }: { number: number }) {
  const t = useTranslations("statements");
  const view = useView();
  const { data, error, refetch } = useStatement(number);
  if (error) return <Failed error={error} onRetry={refetch} />;
  if (!data) return <Skeleton className="h-40 w-full" />;
  const rials: Measure = { unit: "money", currency: data.currency, exponent: 0 };
  const amount = (value: string | null) =>
    value === null ? NO_VALUE : formatValue(value, rials, view);
  const rows = [
    ...data.totals.map((total) => ({
      key: total.of,
      head: t(`total_${total.of}`),
      about: "",
      sides: total,
    })),
    ...data.shown.map((found, place) => ({
      key: `${place} ${found.authority} ${found.reference}`,
      head: t(`break_${found.kind}`),
      about: [
        found.payment === null ? "" : t("payment", { id: formatId(found.payment, view.locale) }),
        found.line === null ? "" : t("line", { line: formatId(String(found.line), view.locale) }),
      ]
        .filter(Boolean)
        .join(" · "),
      authority: found.authority ?? found.reference,
      sides: found,
    })),
  ];
  return (
    <ScrollRegion label={t("differences")} className="rows-scroll panel">
      <table className="figures" data-statement-breaks={data.breaks}>
        <caption className="sr-only">{t("differences")}</caption>
        <thead>
          <tr>
            <th scope="col" className="text-start">
              {t("what")}
            </th>
            {SIDES.map((side) => (
              <th key={side} scope="col">
                {t(side)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head, about, sides, ...row }) => (
            <tr key={key}>
              <th scope="row">
                <span className="block">{head}</span>
                <span className="block text-xs font-normal text-muted">{about}</span>
                {"authority" in row && row.authority ? (
                  <code dir="ltr" className="block text-xs font-normal text-muted">
                    {row.authority}
                  </code>
                ) : null}
              </th>
              {SIDES.map((side) => (
                <td key={side}>
                  <bdi>{amount(sides[side])}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
