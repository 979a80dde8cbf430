"use client";
import { useQuery } from "@tanstack/react-query";
import { askCatalog } from "./client";

/** Which metrics, dimensions, members, limits and days there are. */
export function useCatalog({ enabled = true } = {}) {
  return useQuery({
    queryKey: ["catalog"],
    queryFn: ({ signal }) => askCatalog(signal),
    enabled,
    staleTime: 60_000,
    refetchInterval: 300_000,
  });
}
