"use client";
import { useExplorerWish } from "@/state/use-explorer-wish";
import { ExportMenu } from "./export-menu";

/** What the explorer shows as a file. */
export function ExplorerExport() {
  const wish = useExplorerWish();
  return wish ? <ExportMenu wish={wish} /> : null;
}
