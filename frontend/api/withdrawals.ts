"use client";
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { client } from "./client";
import { MY } from "./dashboard";
import { paged } from "./lists";
import { liveOwn } from "./live";
import { answered } from "./problem";
import type { WithdrawalIn, WithdrawalState } from "./types";

const WITHDRAWALS = "withdrawals";

/** How much can be withdrawn, to which accounts one did before, and what was withdrawn last. */
export function useWithdrawals() {
  return useQuery({
    queryKey: [WITHDRAWALS, "own"],
    queryFn: async ({ signal }) =>
      answered(await client.GET("/api/v1/me/wallet/withdrawals/", { signal })),
    ...liveOwn("wallet", "message"),
  });
}

/** Everybody's withdrawals in a state, page after page. */
export function useQueue(state: WithdrawalState) {
  return useInfiniteQuery({
    queryKey: [WITHDRAWALS, "queue", state],
    queryFn: async ({ pageParam, signal }) =>
      answered(
        await client.GET("/api/v1/admin/withdrawals/", {
          params: { query: { state, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    ...paged,
  });
}

/** Reserves an amount, to be paid to a bank account. */
export function useWithdraw() {
  return useChange(async ({ key, ...body }: WithdrawalIn & { key: string }) =>
    answered(
      await client.POST("/api/v1/me/wallet/withdrawals/", {
        params: { header: { "Idempotency-Key": key } },
        body,
      }),
    ),
  );
}

interface Move {
  withdrawal: string;
  key: string;
}

const paramsOf = ({ withdrawal, key }: Move) => ({
  path: { withdrawal: Number(withdrawal) },
  header: { "Idempotency-Key": key },
});

export function useCancelWithdrawal() {
  return useChange(async (move: Move) =>
    answered(
      await client.POST("/api/v1/me/wallet/withdrawals/{withdrawal}/cancel/", {
        params: paramsOf(move),
      }),
    ),
  );
}

/** The bank has paid it, under a reference. */
export function useConfirmWithdrawal() {
  return useChange(async ({ reference, ...move }: Move & { reference: string }) =>
    answered(
      await client.POST("/api/v1/admin/withdrawals/{withdrawal}/confirm/", {
        params: paramsOf(move),
        body: { reference },
      }),
    ),
  );
}

/** Gives the money back, for a reason: it is not paid out, or the bank has returned it. */
export function useGiveBackWithdrawal(move: "refuse" | "return") {
  return useChange(async ({ reason, ...given }: Move & { reason: string }) =>
    answered(
      await client.POST(`/api/v1/admin/withdrawals/{withdrawal}/${move}/`, {
        params: paramsOf(given),
        body: { reason },
      }),
    ),
  );
}

/** The account of a withdrawal and its user's name. They are in this answer alone. */
export function useUnmaskWithdrawal(withdrawal: string) {
  return useMutation({
    mutationFn: async (reason: string) =>
      answered(
        await client.POST("/api/v1/admin/withdrawals/{withdrawal}/unmask/", {
          params: { path: { withdrawal: Number(withdrawal) } },
          body: { reason },
        }),
      ),
  });
}

/** After a change, or a refusal, all withdrawals and one's own money are asked for again. */
function useChange<Given, Answer>(mutationFn: (given: Given) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => {
      queries.invalidateQueries({ queryKey: [MY] });
      queries.invalidateQueries({ queryKey: [WITHDRAWALS] });
    },
  });
}
