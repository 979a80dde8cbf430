"use client";
import { createSerializer } from "nuqs";
import { useCallback } from "react";
import { pathTo } from "@/lib/access";
import { addressParsers } from "./address";
import { useAddress } from "./use-address";
import { useView } from "./use-view";

const write = createSerializer(addressParsers);

/** The address of the explorer with one metric, of the same days and filters as this page. */
export function useReportsPath() {
  const { address } = useAddress();
  const { locale } = useView();
  return useCallback(
    (metric: string) =>
      write(pathTo("reports", locale), {
        ...address,
        metric,
        also: null,
        split: null,
        levels: null,
        rows: null,
        part: null,
        why: null,
      }),
    [address, locale],
  );
}
