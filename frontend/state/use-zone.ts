"use client";
import { useMe } from "@/api/me";

/** The marketplace's zone: its days begin and end there, and every moment is written on its clock. */
export function useZone(): string {
  return useMe().data?.time_zone ?? "UTC";
}
