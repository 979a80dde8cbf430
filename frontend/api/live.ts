import { keepPreviousData } from "@tanstack/react-query";

/** Figures move: they are asked for again every 15 seconds, and the last ones stay while the next are under way. */
export const live = {
  refetchInterval: 15_000,
  staleTime: 5_000,
  placeholderData: keepPreviousData,
} as const;
