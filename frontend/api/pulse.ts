"use client";
import { useQuery } from "@tanstack/react-query";
import { client } from "./client";
import { liveMetrics } from "./live";
import { answered } from "./problem";

/** Also while nothing comes, which is no news, the clock goes on. */
const REFETCH_MS = 60_000;

/** The last three hours by five minutes, beside what the same hours had before. */
export function usePulse({ enabled }: { enabled: boolean }) {
  return useQuery({
    queryKey: ["pulse"],
    queryFn: async ({ signal }) => answered(await client.GET("/api/v1/admin/pulse/", { signal })),
    enabled,
    ...liveMetrics(
      "payments_verified",
      "payments_failed",
      "tickets_created",
      "notifications_failed",
    ),
    refetchInterval: REFETCH_MS,
  });
}
