"use client";
import { useLocale, useTranslations } from "next-intl";
import type { Drill } from "@/api/questions";
import type { OddDay } from "@/api/types";
import { Link } from "@/components/ui/link";
import { pathTo } from "@/lib/access";
import { formatDay } from "@/lib/format/day";
import { embed } from "@/lib/format/isolate";
import { COUNT, formatValue } from "@/lib/format/value";
import { drillParser } from "@/state/explorer/parsers";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";

/** The page of a figure's day with the rows that make it. */
function rowsOf({ day, metric, currency, dimension, member }: OddDay, locale: string): string {
  const members = (
    dimension === null || member === null ? {} : { [dimension]: [member] }
  ) as Drill["members"];
  const rows = drillParser.serialize({ metric, from: day, to: day, currency, members });
  const address = new URLSearchParams({ metric, from: day, to: day, rows });
  return `${pathTo("reports", locale)}?${address}`;
}

/** One odd figure: what came, what was expected, how rare that is, who carried it, and what is known of the day. */
export function OddDayEntry({ odd }: { odd: OddDay }) {
  const t = useTranslations("alerts");
  const locale = useLocale();
  const view = useView();
  const names = useNames();
  const write = (value: string) => embed(formatValue(value, odd, view));
  const known = [
    ...(odd.holiday === null ? [] : [odd.holiday]),
    ...odd.annotations,
    ...(odd.restated ? [t("oddRestated")] : []),
  ];
  return (
    <li className="entry" data-odd={odd.metric} data-day={odd.day}>
      <div className="entry-body">
        <p className="entry-title">
          <bdi>{formatDay(odd.day, view)}</bdi>
          {names.metric(odd.metric)}
          {odd.dimension === null || odd.member === null ? null : (
            <span className="badge">
              <bdi>{names.member(odd.dimension, odd.member)}</bdi>
            </span>
          )}
        </p>
        <p className="entry-text">
          {t("oddSaid", {
            value: write(odd.value),
            expected: write(odd.expected),
            low: write(odd.low),
            high: write(odd.high),
          })}{" "}
          {odd.once_in === null
            ? t("oddZero")
            : t("oddRare", { days: formatValue(String(odd.once_in), COUNT, view) })}
          {odd.since === odd.day ? null : ` ${t("oddSince", { day: formatDay(odd.since, view) })}`}
        </p>
        {odd.carriers.length === 0 ? null : (
          <p className="entry-text">
            {t("oddCarried")}{" "}
            {odd.carriers
              .map(
                ({ dimension, member, contribution }) =>
                  `${names.member(dimension, member)} ${write(contribution)}`,
              )
              .join(" · ")}
          </p>
        )}
        {known.length === 0 ? null : (
          <p className="entry-text">
            {t("oddKnown")} <bdi>{known.join(" · ")}</bdi>
          </p>
        )}
      </div>
      <Link href={rowsOf(odd, locale)} className="text-button">
        {t("oddRows")}
      </Link>
    </li>
  );
}
