"use client";
import { useTranslations } from "next-intl";
import type { FactRow, Part } from "@/api/types";
import { formatMoment } from "@/lib/format/day";
import { measureOfRow } from "@/lib/format/part";
import { formatId, formatValue, type Measure } from "@/lib/format/value";
import { useNames } from "@/state/use-names";
import { useView } from "@/state/use-view";
import { useZone } from "@/state/use-zone";

const SUBJECTS = ["ticket", "payment", "wallet", "user"] as const;
const STAMPS = ["asset_type", "segment", "region"] as const;

interface Measured {
  figure: Measure;
  part: Part | undefined;
}

/** The rows themselves: when, what, how much, whose, and the members stamped on them. */
export function RowList({ rows, ...measured }: Measured & { rows: readonly FactRow[] }) {
  const t = useTranslations("rows");
  if (rows.length === 0) return <p className="state-text py-10">{t("empty")}</p>;
  return (
    <div className="table-scroll rows-scroll">
      <table className="figures">
        <caption className="sr-only">{t("list")}</caption>
        <thead>
          <tr>
            <th scope="col" className="text-start">
              {t("at")}
            </th>
            <th scope="col">{t("value")}</th>
            <th scope="col" className="text-start">
              {t("subject")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={`${row.log} ${row.id} ${row.fact} ${row.day}`} row={row} {...measured} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, figure, part }: Measured & { row: FactRow }) {
  const t = useTranslations("rows");
  const view = useView();
  const names = useNames();
  const zone = useZone();
  const subjects = SUBJECTS.flatMap((kind) => {
    const id = row[kind];
    return id === null ? [] : [t(kind, { id: formatId(id, view.locale) })];
  });
  const stamps = STAMPS.map((dimension) => names.member(dimension, row[dimension]));
  return (
    <tr>
      <th scope="row">
        <span className="block">{formatMoment(row.at, view, zone)}</span>
        <code className="text-xs font-normal text-muted" dir="ltr">
          {row.fact}
        </code>
      </th>
      <td>
        <bdi>{formatValue(row.value, measureOfRow(row, figure, part), view)}</bdi>
      </td>
      <td className="text-start">
        <span className="block">{subjects.join(" · ")}</span>
        <span className="text-xs text-muted">{stamps.join(" · ")}</span>
      </td>
    </tr>
  );
}
