"use client";
import type { ReactNode } from "react";
import { ScrollRegion } from "@/components/ui/scroll-region";

export interface ComparedRow {
  key: string;
  head: ReactNode;
  /** What stands in its columns, as it is written. */
  cells: readonly string[];
  /** The object of which the sides differ. */
  broken?: string;
}

interface Props {
  name: string;
  /** What the rows are, and what stands in each column. */
  of: string;
  columns: readonly string[];
  rows: readonly ComparedRow[];
  className?: string;
}

/** Both sides of something and their difference, a row for each thing that is compared. */
export function ComparedTable({ name, of, columns, rows, className }: Props) {
  return (
    <ScrollRegion label={name} className={className}>
      <table className="figures">
        <caption className="sr-only">{name}</caption>
        <thead>
          <tr>
            <th scope="col" className="text-start">
              {of}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head, cells, broken }) => (
            <tr key={key} data-break={broken}>
              <th scope="row">{head}</th>
              {columns.map((column, place) => (
                <td key={column}>
                  <bdi>{cells[place]}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
