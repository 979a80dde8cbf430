"use client";
import { Icon } from "@/components/ui/icon";
import type { Column, Sorting } from "./column";

interface Props<Row, Sort extends string> {
  columns: readonly Column<Row, Sort>[];
  sorting: Sorting<Sort> | undefined;
}

/** The names of the columns; one that the server can sort by does so when it is pressed, and turns round when pressed again. */
export function ListHead<Row, Sort extends string>({ columns, sorting }: Props<Row, Sort>) {
  return (
    <thead>
      <tr>
        {columns.map(({ id, name, end, orders }, place) => {
          const side = end && place > 0 ? undefined : "text-start";
          if (!orders || !sorting) {
            return (
              <th key={id} scope="col" className={side}>
                {name}
              </th>
            );
          }
          const sorted = orders.includes(sorting.by) ? directionOf(sorting.by) : undefined;
          const [first, other] = orders;
          return (
            <th key={id} scope="col" className={side} aria-sort={sorted}>
              <button
                type="button"
                className="sort-button"
                onClick={() => sorting.onChange(sorting.by === first ? other : first)}
              >
                {name}
                <Icon
                  name={(sorted ?? directionOf(first)) === "ascending" ? "up" : "down"}
                  className="size-3.5"
                />
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** As the API writes orders: what comes down begins with a minus. */
function directionOf(order: string): "ascending" | "descending" {
  return order.startsWith("-") ? "descending" : "ascending";
}
