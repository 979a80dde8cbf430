"use client";
import { useTranslations } from "next-intl";
import type { Pivot } from "@/api/types";
import { columnScaleOf } from "@/lib/format/column-scale";
import { formatRange } from "@/lib/format/day";
import { toCoordinate } from "@/lib/format/decimal";
import { useOpenRows } from "@/state/explorer/drill";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { moveFocus } from "../explorer/move-focus";
import { PivotCell } from "./pivot-cell";

/** A figure for each pair of members, darker where it is larger; its totals are figures of their own. */
export function PivotTable({ answer, waiting }: { answer: Pivot; waiting: boolean }) {
  const t = useTranslations("pivot");
  const view = useView();
  const names = useNames();
  const open = useOpenRows(answer);
  const { rows: down, columns: across } = answer.query;
  const sizes = answer.rows.flatMap(({ values }) =>
    values.map((value) => toCoordinate(value) ?? 0),
  );
  const largest = Math.max(0, ...sizes);
  const scale = columnScaleOf(
    answer.rows.flatMap(({ values }) => values),
    answer,
    view,
  );
  const named = {
    metric: names.metric(answer.metric),
    rows: names.dimension(down),
    columns: names.dimension(across),
    range: formatRange(answer.start, answer.end, view),
  };
  const cell = (
    value: string | null,
    line: readonly (string | null)[],
    members: Record<string, string>,
    heat?: number,
  ) => (
    <PivotCell
      key={Object.values(members).join()}
      answer={answer}
      scale={scale}
      value={value}
      line={line}
      heat={heat}
      members={Object.entries(members).map(([dimension, slug]) => names.member(dimension, slug))}
      onOpen={() =>
        open(Object.fromEntries(Object.entries(members).map(([side, slug]) => [side, [slug]])))
      }
    />
  );
  return (
    <div className="answer" data-waiting={waiting}>
      <div className="table-scroll pivot-scroll">
        <table className="figures pivot" onKeyDown={moveFocus}>
          <caption className="sr-only">{t("table", named)}</caption>
          <thead>
            <tr>
              <th scope="col" className="text-start">
                {named.rows}
                {scale?.unit ? (
                  <span className="ms-2 font-normal text-muted">{scale.unit}</span>
                ) : null}
              </th>
              <th scope="col">{t("total")}</th>
              {answer.columns.map((column) => (
                <th key={column} scope="col">
                  {names.member(across, column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className="total" data-row="total">
              <th scope="row">{t("total")}</th>
              {cell(answer.total, answer.total_line, {})}
              {answer.columns.map((column, place) =>
                cell(answer.column_totals[place] ?? null, answer.column_total_lines[place] ?? [], {
                  [across]: column,
                }),
              )}
            </tr>
            {answer.rows.map((row) => (
              <tr key={row.member} data-row={row.member}>
                <th scope="row">{names.member(down, row.member)}</th>
                {cell(row.total, row.total_line, { [down]: row.member })}
                {answer.columns.map((column, place) => {
                  const value = row.values[place] ?? null;
                  const size = toCoordinate(value) ?? 0;
                  const heat = largest > 0 ? Math.max(0, size / largest) : 0;
                  const members = { [down]: row.member, [across]: column };
                  return cell(value, row.lines[place] ?? [], members, heat);
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
