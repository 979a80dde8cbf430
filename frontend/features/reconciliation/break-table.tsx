"use client";
import { useTranslations } from "next-intl";
import type { Check } from "@/api/types";
import type { RecordKind } from "@/lib/record-path";
import { RecordLink } from "../records/record-link";
import { AmountsTable } from "./amounts-table";

const RECORDS: Record<string, RecordKind> = {
  ticket: "tickets",
  payment: "payments",
  transfer: "transfers",
};

/** The objects of which the two sides differ, the largest difference first. */
export function BreakTable({ check }: { check: Check }) {
  const t = useTranslations("reconciliation");
  const name = t("breaksOf", { check: t(`check_${check.check}`) });
  const rows = check.shown.map((found) => ({
    key: `${found.kind} ${found.id} ${found.currency}`,
    head: <ObjectName kind={found.kind} id={found.id} />,
    sides: found,
    broken: found.id,
  }));
  return (
    <details open>
      <summary className="text-xs font-medium">
        {t("breaks", { shown: check.shown.length, count: check.breaks })}
      </summary>
      <AmountsTable name={name} of={t("object")} rows={rows} className="rows-scroll" />
    </details>
  );
}

/** What differs; a link where it has a page. */
function ObjectName({ kind, id }: Pick<Check["shown"][number], "kind" | "id">) {
  const t = useTranslations("reconciliation");
  const record = RECORDS[kind];
  const name = (
    <>
      {t("objectOf", { kind })} <code dir="ltr">{id}</code>
    </>
  );
  if (!record || !/^[0-9]+$/.test(id)) return name;
  return (
    <RecordLink kind={record} id={id}>
      {name}
    </RecordLink>
  );
}
