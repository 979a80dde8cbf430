"use client";
import { useExplorerWish } from "@/state/explorer/answers";
import { ExportMenu } from "./export-menu";

/** What the explorer shows, or a view that is pinned under a name, as a file. */
export function ExplorerExport({ of }: { of?: string }) {
  const wish = useExplorerWish();
  return wish ? <ExportMenu wish={wish} of={of} /> : null;
}
