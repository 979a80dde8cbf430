"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { client } from "./client";
import { answered, done } from "./problem";
import type { Board, SavedView, ViewIn } from "./types";

const VIEWS = ["saved views"] as const;
const BOARD = ["board"] as const;

/** One's own views and those that are shared with one's role. */
export function useSavedViews() {
  return useQuery({
    queryKey: VIEWS,
    queryFn: async ({ signal }) => answered(await client.GET("/api/v1/reports/views/", { signal })),
  });
}

/** One's board, in its order. */
export function useBoard() {
  return useQuery({
    queryKey: BOARD,
    queryFn: async ({ signal }) => answered(await client.GET("/api/v1/reports/board/", { signal })),
  });
}

export function useSaveView() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: ViewIn) =>
      answered(await client.POST("/api/v1/reports/views/", { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: VIEWS }),
  });
}

/** Changes a view's name and company; the board shows it too. */
export function useChangeView(id: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: Pick<ViewIn, "name" | "shared_with">) =>
      answered(
        await client.PATCH("/api/v1/reports/views/{view_id}/", {
          params: { path: { view_id: id } },
          body,
        }),
      ),
    onSuccess: () => invalidate(queries),
  });
}

export function useDeleteView(id: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () =>
      done(
        await client.DELETE("/api/v1/reports/views/{view_id}/", {
          params: { path: { view_id: id } },
        }),
      ),
    onSuccess: () => invalidate(queries),
  });
}

/** A view and whether it takes all of the width. */
export interface Pin {
  view: SavedView;
  wide: boolean;
}

/** Writes the whole board; it is shown so at once, and as it was before if the server refuses. */
export function useArrange() {
  const queries = useQueryClient();
  return useMutation({
    scope: { id: "board" },
    mutationFn: async (pins: readonly Pin[]) =>
      answered(
        await client.PUT("/api/v1/reports/board/", {
          body: { pins: pins.map(({ view, wide }) => ({ view: view.id, wide })) },
        }),
      ),
    onMutate: (pins) => {
      const before = queries.getQueryData<Board>(BOARD);
      queries.setQueryData<Board>(BOARD, { pins: [...pins] });
      return before;
    },
    onSuccess: (board) => queries.setQueryData(BOARD, board),
    onError: (_error, _pins, before) => {
      queries.setQueryData(BOARD, before);
      return queries.invalidateQueries({ queryKey: BOARD });
    },
  });
}

async function invalidate(queries: ReturnType<typeof useQueryClient>): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: VIEWS }),
    queries.invalidateQueries({ queryKey: BOARD }),
  ]);
}
