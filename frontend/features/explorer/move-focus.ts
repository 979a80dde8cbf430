import type { KeyboardEvent } from "react";

const STEPS: Record<string, readonly [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Moves the focus from one cell's button to the next by arrow keys, as the table is seen. */
export function moveFocus(event: KeyboardEvent<HTMLTableElement>): void {
  const step = STEPS[event.key];
  const button = (event.target as Element).closest<HTMLElement>("td button");
  const row = button?.closest("tr");
  if (!step || !button || !row) return;
  const mirrored = getComputedStyle(event.currentTarget).direction === "rtl" ? -1 : 1;
  const rows = [...event.currentTarget.rows];
  const column = buttonsOf(row).indexOf(button) + step[1] * mirrored;
  const target = rows[rows.indexOf(row) + step[0]];
  const next = target && buttonsOf(target)[column];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function buttonsOf(row: HTMLTableRowElement): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>("td button")];
}
