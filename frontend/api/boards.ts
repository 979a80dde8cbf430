"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { client } from "./client";
import { answered, done } from "./problem";
import type { Board, BoardIn, SavedView, ViewIn } from "./types";

const VIEWS = ["saved views"] as const;
const BOARDS = ["boards"] as const;
const boardKey = (id: number | null) => ["board", id] as const;

/** One's own views and those that are shared with one's role. */
export function useSavedViews({ enabled = true } = {}) {
  return useQuery({
    queryKey: VIEWS,
    queryFn: async ({ signal }) => answered(await client.GET("/api/v1/reports/views/", { signal })),
    enabled,
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

/** Changes a view's name, question or company; the boards show it too. */
export function useChangeView(id: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: Partial<ViewIn>) =>
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

/** One's own boards and those that are shared with one. */
export function useBoards() {
  return useQuery({
    queryKey: BOARDS,
    queryFn: async ({ signal }) =>
      answered(await client.GET("/api/v1/reports/boards/", { signal })),
  });
}

/** A board with its tiles. Nothing is requested while there is none. */
export function useBoard(id: number | null) {
  return useQuery({
    queryKey: boardKey(id),
    queryFn: async ({ signal }) =>
      answered(
        await client.GET("/api/v1/reports/boards/{board_id}/", {
          params: { path: { board_id: id ?? 0 } },
          signal,
        }),
      ),
    enabled: id !== null,
  });
}

export function useMakeBoard() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: BoardIn) =>
      answered(await client.POST("/api/v1/reports/boards/", { body })),
    onSuccess: (board) => {
      queries.setQueryData(boardKey(board.id), board);
      return queries.invalidateQueries({ queryKey: BOARDS });
    },
  });
}

/** Changes whatever is given of a board: its name, filters, company or tiles. */
export function useChangeBoard(id: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: Partial<BoardIn>) =>
      answered(
        await client.PATCH("/api/v1/reports/boards/{board_id}/", {
          params: { path: { board_id: id } },
          body,
        }),
      ),
    onSuccess: (board) => {
      queries.setQueryData(boardKey(id), board);
      return queries.invalidateQueries({ queryKey: BOARDS });
    },
  });
}

export function useDeleteBoard(id: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () =>
      done(
        await client.DELETE("/api/v1/reports/boards/{board_id}/", {
          params: { path: { board_id: id } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: BOARDS }),
  });
}

/** A view or a text, and whether it takes all of the width. */
export interface Tile {
  view: SavedView | null;
  text: string | null;
  wide: boolean;
}

/** What distinguishes a tile from the others of its board. */
export function keyOfTile({ view, text }: Tile): string {
  return view ? `view ${view.id}` : `text ${text}`;
}

/** Tiles as the server takes them. */
export function tilesIn(tiles: readonly Tile[]): BoardIn["tiles"] {
  return tiles.map(({ view, text, wide }) =>
    view ? { view: view.id, wide } : { text: text ?? "", wide },
  );
}

/** Writes all tiles of a board; it is shown so at once, and as it was before if the server refuses. */
export function useArrange(id: number) {
  const queries = useQueryClient();
  const key = boardKey(id);
  return useMutation({
    scope: { id: "board" },
    mutationFn: async (tiles: readonly Tile[]) =>
      answered(
        await client.PATCH("/api/v1/reports/boards/{board_id}/", {
          params: { path: { board_id: id } },
          body: { tiles: tilesIn(tiles) },
        }),
      ),
    onMutate: (tiles) => {
      const before = queries.getQueryData<Board>(key);
      if (before) queries.setQueryData<Board>(key, { ...before, tiles: [...tiles] });
      return before;
    },
    onSuccess: (board) => queries.setQueryData(key, board),
    onError: (_error, _tiles, before) => {
      queries.setQueryData(key, before);
      return queries.invalidateQueries({ queryKey: key });
    },
  });
}

/** Pins a view to a board of one's own; without one, a first board is made under a name. */
export function usePin(board: number | null, name: string) {
  const queries = useQueryClient();
  const make = useMakeBoard();
  return useMutation({
    mutationFn: async (view: SavedView) => {
      const pinned: Tile = { view, text: null, wide: false };
      if (board === null) {
        const empty = { name, filters: "", shared_with: [], people: [] };
        return make.mutateAsync({ ...empty, tiles: tilesIn([pinned]) });
      }
      const path = { params: { path: { board_id: board } } };
      const { tiles } = answered(await client.GET("/api/v1/reports/boards/{board_id}/", path));
      const others = tiles.filter(({ view: one }) => one?.id !== view.id);
      const body = { tiles: tilesIn([...others, pinned]) };
      return answered(await client.PATCH("/api/v1/reports/boards/{board_id}/", { ...path, body }));
    },
    onSuccess: (changed) => queries.setQueryData(boardKey(changed.id), changed),
  });
}

async function invalidate(queries: ReturnType<typeof useQueryClient>): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: VIEWS }),
    queries.invalidateQueries({ queryKey: ["board"] }),
  ]);
}
