"use client";
import { parseAsInteger, useQueryState } from "nuqs";

/** Which comparison of the books is open; the newest where it names none. */
export function useReconciliationAddress() {
  return useQueryState("of", parseAsInteger.withOptions({ history: "push", scroll: false }));
}
