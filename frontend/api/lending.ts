"use client";
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { client } from "./client";
import { MY } from "./dashboard";
import { paged } from "./lists";
import { liveOwn } from "./live";
import { answered } from "./problem";
import type { AssetIn, LoanMove } from "./types";

const ASSETS = "assets";

/** What is offered, all of it or of one kind, or one's own, page after page. */
export function useAssets(mine: boolean, kind: string | null = null) {
  return useInfiniteQuery({
    queryKey: [ASSETS, mine, kind],
    queryFn: async ({ pageParam, signal }) =>
      answered(
        await client.GET("/api/v1/assets/", {
          params: {
            query: {
              mine: mine ? "true" : "false",
              ...(kind ? { asset_type: kind } : {}),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
          signal,
        }),
      ),
    ...paged,
    ...liveOwn("ticket"),
  });
}

/** What a loan of an asset costs for so many days; nothing is asked for without days. */
export function useQuote(asset: string, days: number | null) {
  return useQuery({
    queryKey: [ASSETS, asset, "quote", days],
    queryFn: async ({ signal }) =>
      answered(
        await client.GET("/api/v1/assets/{asset}/quote/", {
          params: { path: { asset: Number(asset) }, query: { days: days ?? 1 } },
          signal,
        }),
      ),
    enabled: days !== null,
  });
}

/** Makes the next move of a loan. */
export function useMove() {
  return useLending(
    async ({ key, ticket, move }: { key: string; ticket: string; move: LoanMove["move"] }) => {
      const params = { path: { ticket: Number(ticket) }, header: { "Idempotency-Key": key } };
      return answered(await client.POST(`/api/v1/tickets/{ticket}/${move}/`, { params }));
    },
  );
}

/** Asks for something that is offered. */
export function useAsk() {
  return useLending(async ({ key, ...body }: { key: string; asset: string; days: number }) =>
    answered(
      await client.POST("/api/v1/tickets/", {
        params: { header: { "Idempotency-Key": key } },
        body,
      }),
    ),
  );
}

/** Offers something to lend. */
export function useOffer() {
  return useLending(async ({ key, ...body }: AssetIn & { key: string }) =>
    answered(
      await client.POST("/api/v1/assets/", {
        params: { header: { "Idempotency-Key": key } },
        body,
      }),
    ),
  );
}

/** Offers it no longer. */
export function useUnlist() {
  return useLending(async ({ key, asset }: { key: string; asset: string }) => {
    const params = { path: { asset: Number(asset) }, header: { "Idempotency-Key": key } };
    return answered(await client.POST("/api/v1/assets/{asset}/unlist/", { params }));
  });
}

/** After a change, or a refusal, what is shown of one's own is asked for again: the other may have moved first. */
function useLending<Given, Answer>(mutationFn: (given: Given) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => {
      queries.invalidateQueries({ queryKey: [MY] });
      queries.invalidateQueries({ queryKey: [ASSETS] });
    },
  });
}
