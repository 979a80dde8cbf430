import { keepPreviousData } from "@tanstack/react-query";

import type { Subject } from "./types";

/** What news an answer is asked for again at: of metrics, of the viewer's own rows, or of any of the one kind. */
export type Concern =
  | {
      figures: readonly string[] | "any";
      /** It tells what became of its days since: later days are news for it too. */
      sinceThen?: boolean;
    }
  | { own: readonly Subject[] | "any" };

declare module "@tanstack/react-query" {
  interface Register {
    queryMeta: { concern?: Concern };
  }
}

/** Options of a query whose answer is kept current: the last one stays while the next is under way. */
function liveOptions(concern: Concern) {
  return { meta: { concern }, staleTime: 5_000, placeholderData: keepPreviousData } as const;
}

/** For answers that tell of any of the marketplace's figures. */
export const live = liveOptions({ figures: "any" });

/** For answers that tell of these metrics alone. */
export function liveMetrics(...metrics: string[]) {
  return liveOptions({ figures: metrics });
}

/** For answers that tell what became of their days since, by these metrics. */
export function liveSinceThen(...metrics: string[]) {
  return liveOptions({ figures: metrics, sinceThen: true });
}

/** For answers that tell of the viewer's own: of these subjects, or of all where none is named. */
export function liveOwn(...subjects: Subject[]) {
  return liveOptions({ own: subjects.length > 0 ? subjects : "any" });
}
