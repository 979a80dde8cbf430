"use client";
import { lazy, type ReactNode, Suspense, useRef } from "react";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { useHiddenColumns } from "@/state/shell/local-storage";
import type { Column, Marks, Placed, Sorting } from "./column";
import { ColumnMenu } from "./column-menu";
import { ListHead } from "./list-head";
import { ListRow } from "./list-row";
import { ListTop } from "./list-top";
import { MoreButton, type Paged } from "./more-button";

const VirtualRows = lazy(() => import("./virtual-rows"));

/** From how many rows on only those in sight are drawn. */
const MANY = 200;

interface Props<Row, Sort extends string> {
  /** The name under which the choice of columns is stored. */
  id: string;
  caption: string;
  columns: readonly Column<Row, Sort>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string | number;
  marks?: (row: Row) => Marks;
  /** What stands where there are no rows. */
  empty: string;
  answer: Paged;
  count?: number;
  sorting?: Sorting<Sort>;
  /** Stands beside how many rows are shown. */
  note?: ReactNode;
  /** What of a row its card on a phone has: its first columns, or all; `lines` has a long text last. */
  phone?: "columns-first" | "stacked" | "lines";
  /** It fills the room that is left in a drawer, instead of standing on the page. */
  inDrawer?: boolean;
}

/** A list of rows: its head stays in sight, columns are chosen, and it comes page by page. */
export function DataList<Row, Sort extends string = never>(props: Props<Row, Sort>) {
  const { empty, rows, inDrawer } = props;
  if (rows.length > 0) return <FilledList {...props} />;
  return (
    <div className={`px-6 py-10 ${inDrawer ? "" : "panel"}`}>
      <p className="state-text">{empty}</p>
    </div>
  );
}

function FilledList<Row, Sort extends string>(props: Props<Row, Sort>) {
  const { id, caption, rows, answer, count, sorting, phone = "columns-first", inDrawer } = props;
  const [hidden, hide] = useHiddenColumns(id);
  const [first, ...others] = props.columns;
  const shown = others.filter((column) => !hidden.includes(column.id));
  const columns = first ? [first, ...shown] : shown;
  const scroller = useRef<HTMLElement>(null);
  const many = rows.length > MANY;
  const rowAt = (index: number, placed?: Placed) => {
    const row = rows[index];
    if (row === undefined) return null;
    const marks = props.marks?.(row) ?? {};
    return <ListRow key={props.keyOf(row)} row={row} columns={columns} marks={marks} {...placed} />;
  };
  const allRows = <tbody>{rows.map((_, index) => rowAt(index))}</tbody>;
  return (
    <div className={inDrawer ? "list-block list-in-drawer" : "list-block"}>
      <ListTop shown={rows.length} count={count}>
        {props.note}
        <ColumnMenu columns={others} hidden={hidden} onHide={hide} />
      </ListTop>
      <ScrollRegion
        ref={scroller}
        label={caption}
        busy={answer.isPlaceholderData}
        className={inDrawer ? "rows-scroll" : "list-scroll panel"}
      >
        <table
          className={`figures list list-cards list-${phone}`}
          data-chosen={shown.length < others.length}
          aria-rowcount={many ? rowsOf(count) : undefined}
        >
          <caption className="sr-only">{caption}</caption>
          <ListHead columns={columns} sorting={sorting} />
          {many ? (
            <Suspense fallback={allRows}>
              <VirtualRows
                count={rows.length}
                width={columns.length}
                scroller={scroller}
                rowAt={rowAt}
              />
            </Suspense>
          ) : (
            allRows
          )}
        </table>
      </ScrollRegion>
      <MoreButton answer={answer} />
    </div>
  );
}

/** The number of rows with the head, as ARIA has it: -1 where nobody knows. */
function rowsOf(count: number | undefined): number {
  return count === undefined ? -1 : count + 1;
}
