"use client";
import type { Export } from "@/api/types";
import { ExportActions } from "./export-actions";
import { ExportProgress } from "./export-progress";
import { useExportName } from "./use-export-name";

/** One file: what it is, how far it is, and what can be done with it. */
export function TrayEntry({ told }: { told: Export }) {
  const nameOf = useExportName();
  return (
    <li className="tray-entry" data-export={told.id} data-state={told.state}>
      <div className="min-w-0 flex-1">
        <p className="truncate text-sm font-medium">
          <bdi>{nameOf(told)}</bdi>
        </p>
        <ExportProgress told={told} />
      </div>
      <ExportActions told={told} />
    </li>
  );
}
