"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { client } from "./client";
import { answered } from "./problem";
import type { TopUp, TopUpIn } from "./types";

const TOP_UPS = "top-ups";
const POLL_MS = 1500;
const SLOW_POLL_MS = 10_000;
const QUICK_POLLS = 20;

/** How much can be added, who takes it, and what was added last. */
export function useTopUps() {
  return useQuery({
    queryKey: [TOP_UPS, "list"],
    queryFn: async ({ signal }) =>
      answered(await client.GET("/api/v1/me/wallet/top-ups/", { signal })),
  });
}

/** What became of a top-up. While the gateway has not said yet, it is looked at again and again. */
export function useTopUp(payment: number) {
  const queries = useQueryClient();
  return useQuery({
    queryKey: [TOP_UPS, payment],
    queryFn: async ({ signal }) => {
      const path = "/api/v1/me/wallet/top-ups/{payment}/";
      const topUp = answered(await client.GET(path, { params: { path: { payment } }, signal }));
      if (topUp.status !== "initiated") queries.invalidateQueries({ queryKey: [TOP_UPS, "list"] });
      return topUp;
    },
    refetchInterval: ({ state }) => {
      if (state.data?.status !== "initiated") return false;
      return state.dataUpdateCount < QUICK_POLLS ? POLL_MS : SLOW_POLL_MS;
    },
  });
}

/** Begins a top-up. The same key is the same payment, however often it is sent. */
export function useAddMoney() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ key, ...body }: TopUpIn & { key: string }): Promise<TopUp> =>
      answered(
        await client.POST("/api/v1/me/wallet/top-ups/", {
          params: { header: { "Idempotency-Key": key } },
          body,
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: [TOP_UPS, "list"] }),
  });
}
