"use client";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { Column } from "../lists/column";
import { ListHead } from "../lists/list-head";
import { ListRow } from "../lists/list-row";

interface Props<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}

/** A short table within a record; on a phone each row is a card. */
export function RecordTable<Row>({ caption, columns, rows, keyOf }: Props<Row>) {
  return (
    <ScrollRegion label={caption} className="record-table">
      <table className="figures list list-cards list-stacked">
        <caption className="sr-only">{caption}</caption>
        <ListHead columns={columns} sorting={undefined} />
        <tbody>
          {rows.map((row) => (
            <ListRow key={keyOf(row)} row={row} columns={columns} marks={{}} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
