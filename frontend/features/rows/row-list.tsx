"use client";
import { useTranslations } from "next-intl";
import type { useRows } from "@/api/reports";
import type { Part, Rows } from "@/api/types";
import { DataList } from "../lists/data-list";
import { useOriginColumn } from "../lists/use-origin-column";
import { useRowColumns } from "./use-row-columns";

interface Props {
  answer: ReturnType<typeof useRows>;
  first: Rows;
  part: Part | undefined;
  /** More rows have come since these were read. */
  newer: boolean;
}

/** The rows themselves, page by page, and a word when newer ones have come. */
export function RowList({ answer, first, part, newer }: Props) {
  const t = useTranslations("rows");
  const explained = first.rows.some(
    ({ log, fact }) => log === "payment_events" && fact === "failed",
  );
  const rows = answer.data?.pages.flatMap((page) => page.rows) ?? [];
  const columns = [...useRowColumns(first, part, explained), ...useOriginColumn(rows)];
  return (
    <DataList
      id="rows"
      caption={t("list")}
      columns={columns}
      rows={rows}
      keyOf={({ log, id, fact, day }) => `${log} ${id} ${fact} ${day}`}
      empty={t("empty")}
      answer={answer}
      count={first.count}
      note={
        newer ? (
          <button type="button" className="link" onClick={() => answer.refetch()}>
            {t("refresh")}
          </button>
        ) : null
      }
      phone="lines"
      inDrawer
    />
  );
}
