import type { ExportWish } from "@/api/types";

/** A question as an export asks it: what is not set is left out. */
export function wishOf(what: ExportWish["what"], question: object): ExportWish {
  const set = Object.entries(question).filter(
    ([, value]) => value !== null && value !== undefined && value !== "" && !isEmpty(value),
  );
  const query = Object.fromEntries(
    set.map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value)]),
  );
  return { what, query };
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
