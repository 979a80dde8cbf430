"use client";
import { useLatestExports } from "@/api/exports";
import { TrayEntry } from "./tray-entry";

/** How far the file is that was asked for just here. */
export function AskedHere({ number }: { number: number }) {
  const asked = useLatestExports().data?.exports.find(({ id }) => id === number);
  if (!asked) return null;
  return (
    <ul className="asked-here">
      <TrayEntry told={asked} />
    </ul>
  );
}
