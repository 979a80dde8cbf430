import { textWidth } from "./text-width";

/** What a chart's own margin gives already, and what an axis has at the least. */
const MARGIN = 4;
const LEAST = 16;

/** The pixels that an axis leaves free at either end, so that the names of its first and last point are whole. */
export function edgeRoom(names: readonly string[]): number {
  const [first = "", last = ""] = [names[0], names.at(-1)];
  const half = Math.max(textWidth(first), textWidth(last)) / 2;
  return Math.max(LEAST, Math.ceil(half) - MARGIN);
}
