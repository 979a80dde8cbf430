"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { askAuthenticators, askSessions } from "@/api/auth/security";
import { useAskAgainWho } from "@/api/me";

const AUTHENTICATORS = ["authenticators"] as const;
const SESSIONS = ["sessions"] as const;

export function useAuthenticators() {
  return useQuery({ queryKey: AUTHENTICATORS, queryFn: askAuthenticators });
}

export function useSessions() {
  return useQuery({ queryKey: SESSIONS, queryFn: askSessions });
}

/** Asks anew for what a change of a second factor or of a session has moved. */
export function useAskAgain(): () => Promise<void> {
  const queries = useQueryClient();
  const askAgainWho = useAskAgainWho();
  return useCallback(async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: AUTHENTICATORS }),
      queries.invalidateQueries({ queryKey: SESSIONS }),
      askAgainWho(),
    ]);
  }, [queries, askAgainWho]);
}
