"use client";
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { View } from "@/lib/format/view";
import { client } from "./client";
import { paged } from "./lists";
import { answered } from "./problem";
import type { Export, ExportRequest, FileFormat } from "./types";

const EXPORTS = "exports";
const PAGE = 30;
const LATEST = 6;
const POLL_MS = 700;

/** Whether an export has not ended yet. */
export function isUnderWay({ state }: Pick<Export, "state">): boolean {
  return state === "queued" || state === "running";
}

const pollInterval = (exports: readonly Export[] | undefined) =>
  exports?.some(isUnderWay) ? POLL_MS : (false as const);

/** The newest of one's exports; looked at again and again while one is under way. */
export function useLatestExports() {
  return useQuery({
    queryKey: [EXPORTS, "latest"],
    queryFn: async ({ signal }) =>
      answered(
        await client.GET("/api/v1/reports/exports/", {
          params: { query: { limit: LATEST } },
          signal,
        }),
      ),
    refetchInterval: ({ state }) => pollInterval(state.data?.exports),
  });
}

/** All of one's exports, newest first, page after page. */
export function useExports() {
  return useInfiniteQuery({
    queryKey: [EXPORTS, "list"],
    queryFn: async ({ pageParam, signal }) =>
      answered(
        await client.GET("/api/v1/reports/exports/", {
          params: { query: { cursor: pageParam, limit: PAGE } },
          signal,
        }),
      ),
    ...paged,
    refetchInterval: ({ state }) => pollInterval(state.data?.pages.flatMap((page) => page.exports)),
  });
}

/** Requests a file in the reader's language and calendar; CSV gets a mark by which spreadsheets know UTF-8. */
export function useRequestExport(request: ExportRequest, view: View) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (format: FileFormat) =>
      answered(
        await client.POST("/api/v1/reports/exports/", {
          body: {
            ...request,
            format,
            language: view.locale,
            calendar: view.calendar,
            mark: format === "csv",
          },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: [EXPORTS] }),
  });
}

/** Gives up an export that is under way. */
export function useCancelExport() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (number: number) =>
      answered(
        await client.POST("/api/v1/reports/exports/{number}/cancel/", {
          params: { path: { number } },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: [EXPORTS] }),
  });
}

/** Holds a file against the register. It is sent as it is. */
export function useVerifyFile() {
  return useMutation({
    mutationFn: async (file: File) =>
      answered(
        await client.POST("/api/v1/reports/exports/verify/", {
          body: file as unknown as string,
          bodySerializer: (body) => body as unknown as File,
          headers: { "Content-Type": "application/octet-stream" },
        }),
      ),
  });
}

/** Where the file of an export is. */
export function fileOf({ id }: Pick<Export, "id">): string {
  return `/api/v1/reports/exports/${id}/file/`;
}

/** Where what vouches for the file is. */
export function manifestOf({ id }: Pick<Export, "id">): string {
  return `/api/v1/reports/exports/${id}/manifest/`;
}
