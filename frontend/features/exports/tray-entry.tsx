"use client";
import type { Export } from "@/api/types";
import { ExportActions } from "./export-actions";
import { ExportProgress } from "./export-progress";
import { useExportName } from "./use-export-name";

/** One file: what it is, how far it is, and what can be done with it. */
export function TrayEntry({ file }: { file: Export }) {
  const nameOf = useExportName();
  return (
    <li className="tray-entry" data-export={file.id} data-state={file.state}>
      <div className="min-w-0 flex-1">
        <p className="truncate text-sm font-medium">
          <bdi>{nameOf(file)}</bdi>
        </p>
        <ExportProgress file={file} />
      </div>
      <ExportActions file={file} />
    </li>
  );
}
