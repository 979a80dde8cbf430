"use client";
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { client } from "./client";
import { paged } from "./lists";
import { answered, done } from "./problem";
import type { WebhookChange, WebhookDelivery, WebhookIn } from "./types";

const WEBHOOKS = "webhooks";
const PAGE = 30;
const POLL_MS = 1000;

/** Whether a delivery has never been tried. One that waits for its next attempt does so for minutes. */
function isFresh({ state, attempts, last }: WebhookDelivery): boolean {
  return state === "waiting" && (attempts === 0 || (last?.took_ms ?? null) === null);
}

const pollInterval = (deliveries: readonly (WebhookDelivery | null)[] | undefined) =>
  deliveries?.some((one) => one !== null && isFresh(one)) ? POLL_MS : (false as const);

/** Where events are sent. */
export function useWebhooks() {
  return useQuery({
    queryKey: [WEBHOOKS, "list"],
    queryFn: async ({ signal }) => answered(await client.GET("/api/v1/webhooks/", { signal })),
    refetchInterval: ({ state }) => pollInterval(state.data?.webhooks.map(({ last }) => last)),
  });
}

/** What was sent to an endpoint, newest first, page after page. */
export function useWebhookDeliveries(number: number) {
  return useInfiniteQuery({
    queryKey: [WEBHOOKS, "deliveries", number],
    queryFn: async ({ pageParam, signal }) =>
      answered(
        await client.GET("/api/v1/webhooks/{number}/deliveries/", {
          params: { path: { number }, query: { cursor: pageParam, limit: PAGE } },
          signal,
        }),
      ),
    ...paged,
    refetchInterval: ({ state }) =>
      pollInterval(state.data?.pages.flatMap((page) => page.deliveries)),
  });
}

/** One delivery with its text and each attempt; it is asked for again as the list of deliveries moves. */
export function useWebhookDelivery(number: number, delivery: WebhookDelivery) {
  return useQuery({
    queryKey: [WEBHOOKS, "delivery", number, delivery.id, delivery.state, delivery.attempts],
    queryFn: async ({ signal }) =>
      answered(
        await client.GET("/api/v1/webhooks/{number}/deliveries/{delivery}/", {
          params: { path: { number, delivery: delivery.id } },
          signal,
        }),
      ),
  });
}

/** Does something about webhooks, after which all of them are looked at again. */
function useChange<Input, Output>(change: (given: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: [WEBHOOKS] }),
  });
}

export function useMakeWebhook() {
  return useChange(async (body: WebhookIn) =>
    answered(await client.POST("/api/v1/webhooks/", { body })),
  );
}

export function useChangeWebhook(number: number) {
  return useChange(async (body: WebhookChange) =>
    answered(
      await client.PATCH("/api/v1/webhooks/{number}/", { params: { path: { number } }, body }),
    ),
  );
}

/** A new secret, which is in this answer alone. */
export function useRotateWebhookSecret(number: number) {
  return useChange(async () =>
    answered(
      await client.POST("/api/v1/webhooks/{number}/secret/", { params: { path: { number } } }),
    ),
  );
}

/** Its deliveries are not asked for again: they are no longer there. */
export function useDeleteWebhook(number: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () =>
      done(await client.DELETE("/api/v1/webhooks/{number}/", { params: { path: { number } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: [WEBHOOKS, "list"] }),
  });
}

export function useTestWebhook(number: number) {
  return useChange(async () =>
    answered(
      await client.POST("/api/v1/webhooks/{number}/test/", { params: { path: { number } } }),
    ),
  );
}

/** Once more what was delivered or has failed, under the same id. */
export function useSendWebhookAgain(number: number) {
  return useChange(async (delivery: number) =>
    answered(
      await client.POST("/api/v1/webhooks/{number}/deliveries/{delivery}/again/", {
        params: { path: { number, delivery } },
      }),
    ),
  );
}
