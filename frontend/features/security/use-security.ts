"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { fetchAuthenticators, fetchSessions } from "@/api/auth/security";
import { useRefetchMe } from "@/api/me";

const AUTHENTICATORS = ["authenticators"] as const;
const SESSIONS = ["sessions"] as const;

export function useAuthenticators() {
  return useQuery({ queryKey: AUTHENTICATORS, queryFn: fetchAuthenticators });
}

export function useSessions() {
  return useQuery({ queryKey: SESSIONS, queryFn: fetchSessions });
}

/** Refetches what a change of a second factor or of a session has moved. */
export function useRefetchSecurity(): () => Promise<void> {
  const queries = useQueryClient();
  const askAgainWho = useRefetchMe();
  return useCallback(async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: AUTHENTICATORS }),
      queries.invalidateQueries({ queryKey: SESSIONS }),
      askAgainWho(),
    ]);
  }, [queries, askAgainWho]);
}
