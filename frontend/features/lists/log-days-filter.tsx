"use client";
import { useCatalog } from "@/api/reports";
import { DaysFilter } from "./days-filter";

interface Props {
  days: { from: string | null; to: string | null };
  onChange: (range: { from: string | null; to: string | null }) => void;
}

/** Narrows a log to a range of the marketplace's days. */
export function LogDaysFilter({ days: { from, to }, onChange }: Props) {
  const { data } = useCatalog();
  const bounds = data?.first_day ? { from: data.first_day, to: data.today } : null;
  return <DaysFilter from={from} to={to} bounds={bounds} onChange={onChange} />;
}
