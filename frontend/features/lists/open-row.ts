import type { MouseEvent as RowEvent } from "react";

const TARGET = "[data-row-target]";
const OF_ITS_OWN = "a, button, input, label, select, summary, textarea";

/** Follows the target of a row that was pressed anywhere else: not on another control, and not to select its text. */
export function openRow({ currentTarget, target, nativeEvent }: RowEvent<HTMLElement>): void {
  const way = currentTarget.querySelector<HTMLElement>(TARGET);
  if (!way || (target as HTMLElement).closest(OF_ITS_OWN)) return;
  if (getSelection()?.isCollapsed === false) return;
  const { ctrlKey, metaKey, shiftKey } = nativeEvent;
  way.dispatchEvent(
    new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }),
  );
}
