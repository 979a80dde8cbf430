import type { ReactNode, Ref } from "react";

/** One column of a list, as data. The first of a list says which row it is, and always stays. */
export interface Column<Row, Sort extends string = never> {
  id: string;
  name: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the end side, where their digits are one under the other. */
  end?: boolean;
  /** The orders by this column that the server knows: that of the first press, and the other one. */
  orders?: readonly [Sort, Sort];
}

/** What a row says of itself to styles and tests. */
export type Marks = Record<`data-${string}`, string | number | boolean>;

/** The order that all rows are in, and the way to another. */
export interface Sorting<Sort extends string> {
  by: Sort;
  onChange: (sort: Sort) => void;
}

/** Where only some rows are drawn: which of all this one is, the head being the first. */
export interface Placed {
  "aria-rowindex": number;
  "data-index": number;
  ref: Ref<HTMLTableRowElement>;
}
