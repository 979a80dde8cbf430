"use client";
import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { client } from "./client";
import { fetchPerson } from "./people";
import { answered, isRefused } from "./problem";

const SEARCH = ["search"] as const;
const FRESH_MS = 30_000;

/** What is found by a text, at most `limit` of each kind; nothing is asked while there is no text. */
export function useSearch(q: string, limit: number) {
  return useQuery({
    queryKey: [...SEARCH, q, limit],
    queryFn: async ({ signal }) =>
      answered(await client.GET("/api/v1/search/", { params: { query: { q, limit } }, signal })),
    enabled: q !== "",
    placeholderData: keepPreviousData,
    staleTime: FRESH_MS,
    gcTime: FRESH_MS,
    retry: (failures, error) => !isRefused(error) && failures < 1,
  });
}

/** The names of people by their numbers, as the viewer may see them today. */
export function usePeopleNames(ids: readonly number[]): Map<number, string> {
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: [...SEARCH, "person", id],
      queryFn: ({ signal }: { signal: AbortSignal }) => fetchPerson(id, signal),
      staleTime: FRESH_MS,
      gcTime: FRESH_MS,
      retry: false,
    })),
    combine: (answers) =>
      new Map(answers.flatMap(({ data }) => (data?.name ? [[data.id, data.name] as const] : []))),
  });
}
