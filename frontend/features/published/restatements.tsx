"use client";
import { useTranslations } from "next-intl";
import type { Restatement } from "@/api/types";
import { joined } from "@/lib/format/joined";
import { formatValue } from "@/lib/format/value";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { Moment } from "../account/moment";
import { LateRows } from "./late-rows";

/** What came late, one after the other: each figure before and after it. */
export function Restatements({ restatements }: { restatements: readonly Restatement[] }) {
  const t = useTranslations("published");
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-sm font-medium">{t("restatements")}</h3>
      <ol className="entries">
        {restatements.map((one) => (
          <li
            key={one.seq}
            className="entry flex-col items-stretch text-sm"
            data-restatement={one.seq}
          >
            <p className="flex flex-wrap justify-between gap-2 text-xs text-muted">
              <Moment at={one.at} />
              <span>
                {joined(...one.rows.map(({ log, count }) => t("rowsOf", { log, count })))}
              </span>
            </p>
            {one.changes.length === 0 ? <p>{t("nothingChanged")}</p> : <Changes of={one} />}
            <LateRows seq={one.seq} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Changes({ of }: { of: Restatement }) {
  const t = useTranslations("published");
  const names = useNames();
  const view = useView();
  return (
    <ul>
      {of.changes.map((change) => (
        <li key={`${change.metric} ${change.currency}`}>
          {t("changed", {
            metric: names.metric(change.metric),
            before: formatValue(change.before, change, view),
            after: formatValue(change.after, change, view),
          })}
        </li>
      ))}
    </ul>
  );
}
