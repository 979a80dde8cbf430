"use client";
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { client } from "./client";
import { paged } from "./lists";
import { answered, done } from "./problem";
import type { ScheduleChange, ScheduleIn, Sending } from "./types";

const SCHEDULES = "schedules";
const PAGE = 30;
const POLL_MS = 1000;

/** Whether a sending has not ended yet. One that waits for its next attempt does so for minutes. */
export function isBeingSent({ state, attempts }: Pick<Sending, "state" | "attempts">): boolean {
  return state === "making" || state === "sending" || (state === "queued" && attempts === 0);
}

const pollInterval = (sendings: readonly (Sending | null)[] | undefined) =>
  sendings?.some((one) => one !== null && isBeingSent(one)) ? POLL_MS : (false as const);

/** One's own schedules, and what one may have sent. */
export function useSchedules() {
  return useQuery({
    queryKey: [SCHEDULES, "list"],
    queryFn: async ({ signal }) =>
      answered(await client.GET("/api/v1/reports/schedules/", { signal })),
    refetchInterval: ({ state }) => pollInterval(state.data?.schedules.map(({ last }) => last)),
  });
}

/** What a schedule sent, newest first, page after page. */
export function useSendings(number: number) {
  return useInfiniteQuery({
    queryKey: [SCHEDULES, "sendings", number],
    queryFn: async ({ pageParam, signal }) =>
      answered(
        await client.GET("/api/v1/reports/schedules/{number}/sendings/", {
          params: { path: { number }, query: { cursor: pageParam, limit: PAGE } },
          signal,
        }),
      ),
    ...paged,
    refetchInterval: ({ state }) =>
      pollInterval(state.data?.pages.flatMap((page) => page.sendings)),
  });
}

/** Does something about schedules, after which all of them are looked at again. */
function useChange<Input, Output>(change: (given: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: [SCHEDULES] }),
  });
}

export function useMakeSchedule() {
  return useChange(async (body: ScheduleIn) =>
    answered(await client.POST("/api/v1/reports/schedules/", { body })),
  );
}

export function useChangeSchedule(number: number) {
  return useChange(async (body: ScheduleChange) =>
    answered(
      await client.PATCH("/api/v1/reports/schedules/{number}/", {
        params: { path: { number } },
        body,
      }),
    ),
  );
}

/** Its sendings are not refetched: they are no longer there. */
export function useDeleteSchedule(number: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () =>
      done(
        await client.DELETE("/api/v1/reports/schedules/{number}/", {
          params: { path: { number } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: [SCHEDULES, "list"] }),
  });
}

/** The newest sealed period, now. */
export function useTestSchedule(number: number) {
  return useChange(async () =>
    answered(
      await client.POST("/api/v1/reports/schedules/{number}/test/", {
        params: { path: { number } },
      }),
    ),
  );
}

/** Once more what failed, or of which nothing was heard. */
export function useSendAgain(number: number) {
  return useChange(async (sending: number) =>
    answered(
      await client.POST("/api/v1/reports/schedules/{number}/sendings/{sending}/again/", {
        params: { path: { number, sending } },
      }),
    ),
  );
}

/** The file that a mail leads to. */
export function fileOfLink(link: string): string {
  return `/api/v1/reports/schedules/files/${encodeURIComponent(link)}/`;
}
