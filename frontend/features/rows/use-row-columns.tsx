"use client";
import { useTranslations } from "next-intl";
import type { FactRow, Part } from "@/api/types";
import { joined } from "@/lib/format/joined";
import { measureOfRow } from "@/lib/format/part";
import { formatId, formatValue, type Measure } from "@/lib/format/value";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { useWordOf } from "@/state/shell/words";
import { Moment } from "../account/moment";
import type { Column } from "../lists/column";
import { RecordLink } from "../records/record-link";

/** What a row is of, and the kind of its record; a wallet has none. */
const SUBJECTS = [
  ["transfer", "transfers"],
  ["ticket", "tickets"],
  ["payment", "payments"],
  ["wallet", null],
  ["user", "people"],
] as const;

/** What the rows of a log are rows of: the row as a whole leads to its record. */
const OF_LOG: Record<string, string> = {
  user_events: "user",
  ticket_events: "ticket",
  payment_events: "payment",
  ledger_entries: "transfer",
};
const STAMPS = ["asset_type", "segment", "region"] as const;

/**
 * The columns of the rows behind a figure: when, what, how much, whose, the members stamped on it; and, where some of them
 * are payments that failed, why.
 */
export function useRowColumns(
  figure: Measure,
  part: Part | undefined,
  explained: boolean,
): Column<FactRow>[] {
  const t = useTranslations("rows");
  const view = useView();
  const names = useNames();
  const factName = useWordOf("facts");
  const subjects = (row: FactRow) => {
    const named = SUBJECTS.flatMap(([name, kind]) => {
      const id = row[name];
      return id === null
        ? []
        : [{ name, kind, id, text: t(name, { id: formatId(id, view.locale) }) }];
    });
    const target =
      named.find(({ name }) => name === OF_LOG[row.log]) ?? named.find(({ kind }) => kind !== null);
    return named.map((subject) => (
      <span key={subject.name}>
        {subject.kind === null ? (
          subject.text
        ) : (
          <RecordLink kind={subject.kind} id={subject.id} ofRow={subject === target}>
            {subject.text}
          </RecordLink>
        )}
      </span>
    ));
  };
  const why: Column<FactRow> = {
    id: "reason",
    name: names.dimension("reason"),
    cell: ({ reason, code, fact }) =>
      fact === "failed" ? (
        <>
          <span className="block">{names.member("reason", reason ?? "unattributed")}</span>
          {code === null ? null : (
            <span className="text-xs text-muted">
              {t("code")} <code dir="ltr">{code}</code>
            </span>
          )}
        </>
      ) : null,
  };
  return [
    {
      id: "at",
      name: t("at"),
      cell: ({ at, fact }) => (
        <>
          <span className="block">
            <Moment at={at} />
          </span>
          <span className="text-xs font-normal text-muted" data-fact={fact}>
            {factName(fact)}
          </span>
        </>
      ),
    },
    {
      id: "value",
      name: t("value"),
      end: true,
      cell: (row) => <bdi>{formatValue(row.value, measureOfRow(row, figure, part), view)}</bdi>,
    },
    ...(explained ? [why] : []),
    {
      id: "subject",
      name: t("subject"),
      cell: (row) => (
        <>
          <span className="own-about">{subjects(row)}</span>
          <span className="text-xs text-muted">
            {joined(...STAMPS.map((dimension) => names.member(dimension, row[dimension])))}
          </span>
        </>
      ),
    },
  ];
}
