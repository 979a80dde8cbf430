"use client";
import { useExplorerExport } from "@/state/explorer/answers";
import { ExportMenu } from "./export-menu";

/** What the explorer shows, or a view that is pinned under a name, as a file. */
export function ExplorerExport({ of }: { of?: string }) {
  const request = useExplorerExport();
  return request ? <ExportMenu request={request} of={of} /> : null;
}
