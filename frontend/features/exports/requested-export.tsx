"use client";
import { useLatestExports } from "@/api/exports";
import { TrayEntry } from "./tray-entry";

/** How far the file is that was requested for just here. */
export function RequestedExport({ number }: { number: number }) {
  const requested = useLatestExports().data?.exports.find(({ id }) => id === number);
  if (!requested) return null;
  return (
    <ul className="asked-here">
      <TrayEntry file={requested} />
    </ul>
  );
}
