"use client";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "./client";
import { paged } from "./lists";
import { answered } from "./problem";

const SUPPORT = "support";

/** The late loans that a text names, or all, page after page. */
export function useLateLoans(q: string) {
  return useInfiniteQuery({
    queryKey: [SUPPORT, "late-loans", q],
    queryFn: async ({ pageParam, signal }) =>
      answered(
        await client.GET("/api/v1/support/late-loans/", {
          params: { query: { ...(q ? { q } : {}), cursor: pageParam } },
          signal,
        }),
      ),
    ...paged,
    placeholderData: (before) => before,
  });
}

interface Act {
  ticket: string;
  key: string;
}

const paramsOf = ({ ticket, key }: Act) => ({
  path: { ticket: Number(ticket) },
  header: { "Idempotency-Key": key },
});

/** Writes a note that colleagues read. */
export function useWriteNote() {
  return useChange(async ({ text, ...act }: Act & { text: string }) =>
    answered(
      await client.POST("/api/v1/support/late-loans/{ticket}/notes/", {
        params: paramsOf(act),
        body: { text },
      }),
    ),
  );
}

/** Marks the borrower as reminded today. */
export function useMarkReminded() {
  return useChange(async (act: Act) =>
    answered(
      await client.POST("/api/v1/support/late-loans/{ticket}/reminded/", {
        params: paramsOf(act),
      }),
    ),
  );
}

/** Sends the message of overdue loans by its template: one a day. */
export function useSendLateMessage() {
  return useChange(async (act: Act) =>
    answered(
      await client.POST("/api/v1/support/late-loans/{ticket}/message/", {
        params: paramsOf(act),
      }),
    ),
  );
}

/** Where a borrower is reached, for a reason. It is in this answer alone. */
export function useBorrowerContact(ticket: string) {
  return useMutation({
    mutationFn: async (reason: string) =>
      answered(
        await client.POST("/api/v1/support/late-loans/{ticket}/contact/", {
          params: { path: { ticket: Number(ticket) } },
          body: { reason },
        }),
      ),
  });
}

/** After a change, or a refusal, the queue is asked for again. */
function useChange<Given, Answer>(mutationFn: (given: Given) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => queries.invalidateQueries({ queryKey: [SUPPORT] }),
  });
}
