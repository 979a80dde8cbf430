"use client";
import { type UseQueryStatesKeysMap, useQueryStates } from "nuqs";

/** What an address holds, and the way to change it; the browser's back button takes each change back. */
export function usePushedAddress<Parsers extends UseQueryStatesKeysMap>(parsers: Parsers) {
  const [address, setAddress] = useQueryStates(parsers, { history: "push", scroll: false });
  return { address, setAddress };
}
