"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { client } from "./client";
import { answered, done, isSignedOut } from "./problem";
import type { Me, PreferencesIn, TokenIn } from "./types";

export const ME = ["me"] as const;
export const ME_PATH = "/api/v1/me/";
const TOKENS = ["my tokens"] as const;
const MINUTE = 60_000;

/** Who is signed in here; null for nobody. */
export function useMe({ enabled = true } = {}) {
  return useQuery({
    queryKey: ME,
    queryFn: fetchMe,
    enabled,
    staleTime: MINUTE,
    retryOnMount: false,
  });
}

async function fetchMe({ signal }: { signal: AbortSignal }): Promise<Me | null> {
  try {
    return answered(await client.GET(ME_PATH, { signal }));
  } catch (error) {
    if (isSignedOut(error)) return null;
    throw error;
  }
}

/** Refetches who is signed in, after something that may have changed it. */
export function useRefetchMe(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ME });
}

export function useRename() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (name: string) => answered(await client.PATCH(ME_PATH, { body: { name } })),
    onSuccess: (me: Me) => queries.setQueryData(ME, me),
  });
}

/** Shown at once; if the server refuses, what it has is refetched. */
export function useChangePreferences() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: PreferencesIn) =>
      // The page may be on its way to the other language.
      answered(await client.PATCH("/api/v1/me/preferences/", { body, keepalive: true })),
    onMutate: async (chosen) => {
      // A request from before the choice does not know of it, and its answer would undo it on the page.
      await queries.cancelQueries({ queryKey: ME });
      queries.setQueryData<Me | null>(
        ME,
        (me) => me && { ...me, preferences: { ...me.preferences, ...chosen } },
      );
    },
    onError: () => queries.invalidateQueries({ queryKey: ME }),
  });
}

export function useTokens() {
  return useQuery({
    queryKey: TOKENS,
    queryFn: async ({ signal }) => answered(await client.GET("/api/v1/me/tokens/", { signal })),
  });
}

export function useMakeToken() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: TokenIn) =>
      answered(await client.POST("/api/v1/me/tokens/", { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: TOKENS }),
  });
}

export function useRevokeToken() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (token_id: number) =>
      done(
        await client.DELETE("/api/v1/me/tokens/{token_id}/", { params: { path: { token_id } } }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: TOKENS }),
  });
}
