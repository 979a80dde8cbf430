"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useLateRows } from "@/api/records";
import type { LateRow } from "@/api/types";
import { Skeleton } from "@/components/ui/skeleton";
import { formatId, formatValue } from "@/lib/format/value";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { useWordOf } from "@/state/shell/words";
import { Moment } from "../account/moment";
import { RecordLink } from "../records/record-link";
import { Failed } from "../states/failed";

const RECORDS = [
  ["ticket", "tickets"],
  ["payment", "payments"],
  ["transfer", "transfers"],
  ["user", "people"],
] as const;

/** The very rows of what came late, once they are asked for. */
export function LateRows({ seq }: { seq: number }) {
  const words = useTranslations("published");
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="link text-xs">{words("openRows")}</summary>
      {open ? <Rows seq={seq} /> : null}
    </details>
  );
}

function Rows({ seq }: { seq: number }) {
  const t = useTranslations("lists");
  const { data, error, refetch } = useLateRows(seq);
  if (error) return <Failed error={error} onRetry={refetch} />;
  if (!data) return <Skeleton className="h-24 w-full" />;
  return (
    <>
      <ul className="late-rows">
        {data.rows.map((row) => (
          <Row key={`${row.log} ${row.row} ${row.fact} ${row.day}`} row={row} />
        ))}
      </ul>
      {data.count > data.rows.length ? (
        <p className="text-xs text-muted">
          {t("shownOf", { shown: data.rows.length, count: data.count })}
        </p>
      ) : null}
    </>
  );
}

function Row({ row }: { row: LateRow }) {
  const t = useTranslations("rows");
  const records = useTranslations("records");
  const names = useNames();
  const view = useView();
  const factName = useWordOf("facts");
  return (
    <li data-late-row={row.log}>
      <p className="own-about">
        <span>{factName(row.fact)}</span>
        {row.retraction ? <span className="badge">{records("retraction")}</span> : null}
        {RECORDS.map(([name, kind]) => {
          const id = row[name];
          return id === null ? null : (
            <span key={name}>
              <RecordLink kind={kind} id={id}>
                {t(name, { id: formatId(id, view.locale) })}
              </RecordLink>
            </span>
          );
        })}
      </p>
      <p className="own-about text-xs text-muted">
        {row.figures.map((figure) => (
          <span key={figure.metric}>
            {names.metric(figure.metric)} <bdi>{formatValue(figure.value, figure, view)}</bdi>
          </span>
        ))}
        <Moment at={row.at} />
      </p>
    </li>
  );
}
