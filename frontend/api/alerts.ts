"use client";
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { client } from "./client";
import { paged } from "./lists";
import { liveBell } from "./live";
import { answered, done } from "./problem";
import type { AlertRuleIn } from "./types";

const ALERTS = "alerts";
const PAGE = 20;
const FEW = 10;

/** All rules, with what each found last, and what one can be made of. */
export function useAlertRules() {
  return useQuery({
    queryKey: [ALERTS, "rules"],
    queryFn: async ({ signal }) => answered(await client.GET("/api/v1/alerts/rules/", { signal })),
    ...liveBell,
  });
}

/** What a rule found, newest first, page after page. */
export function useAlertHistory(number: number) {
  return useInfiniteQuery({
    queryKey: [ALERTS, "history", number],
    queryFn: async ({ pageParam, signal }) =>
      answered(
        await client.GET("/api/v1/alerts/rules/{number}/episodes/", {
          params: { path: { number }, query: { cursor: pageParam, limit: PAGE } },
          signal,
        }),
      ),
    ...paged,
  });
}

/** The newest notices of one's bell, and how many of all are unread. */
export function useBell({ enabled }: { enabled: boolean }) {
  return useQuery({
    queryKey: [ALERTS, "bell"],
    queryFn: async ({ signal }) =>
      answered(
        await client.GET("/api/v1/alerts/bell/", { params: { query: { limit: FEW } }, signal }),
      ),
    enabled,
    ...liveBell,
  });
}

/** Does something about alerts, after which all of them are looked at again. */
function useChange<Input, Output>(change: (given: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: [ALERTS] }),
  });
}

/** Marks some notices as read, or all. */
export function useReadBell() {
  return useChange(async (notices: number[] | null) =>
    answered(await client.POST("/api/v1/alerts/bell/read/", { body: { notices } })),
  );
}

/** Makes a rule, or replaces one. */
export function useSaveAlertRule(number: number | null) {
  return useChange(async (body: AlertRuleIn) =>
    number === null
      ? answered(await client.POST("/api/v1/alerts/rules/", { body }))
      : answered(
          await client.PUT("/api/v1/alerts/rules/{number}/", {
            params: { path: { number } },
            body,
          }),
        ),
  );
}

/** What a rule would have found; nothing is stored. */
export function usePreviewAlertRule() {
  return useMutation({
    mutationFn: async (body: AlertRuleIn) =>
      answered(await client.POST("/api/v1/alerts/preview/", { body })),
  });
}

/** For how many hours nobody is alerted; null ends it. */
export function useMuteAlertRule(number: number) {
  return useChange(async (hours: number | null) =>
    answered(
      await client.POST("/api/v1/alerts/rules/{number}/mute/", {
        params: { path: { number } },
        body: { hours },
      }),
    ),
  );
}

/** Sends the rule's notice to oneself. */
export function useTestAlertRule(number: number) {
  return useChange(async () =>
    answered(
      await client.POST("/api/v1/alerts/rules/{number}/test/", { params: { path: { number } } }),
    ),
  );
}

/** Its history is not refetched: it is no longer there. */
export function useDeleteAlertRule(number: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () =>
      done(await client.DELETE("/api/v1/alerts/rules/{number}/", { params: { path: { number } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: [ALERTS, "rules"] }),
  });
}

/** Figures of sealed days that were rarer than the budget allows, newest first, page after page. */
export function useOddDays() {
  return useInfiniteQuery({
    queryKey: [ALERTS, "odd days"],
    queryFn: async ({ pageParam, signal }) =>
      answered(
        await client.GET("/api/v1/alerts/odd-days/", {
          params: { query: { cursor: pageParam, limit: PAGE } },
          signal,
        }),
      ),
    ...paged,
  });
}
