import { keepPreviousData } from "@tanstack/react-query";

import type { Subject } from "./types";

/** Which news make an answer stale: of metrics, of the viewer's own rows, or of any of the one kind. */
export type Concern =
  | {
      figures: readonly string[] | "any";
      /** It covers what became of its days since: later days are news for it too. */
      sinceThen?: boolean;
    }
  | { own: readonly Subject[] | "any" }
  | { bell: true };

declare module "@tanstack/react-query" {
  interface Register {
    queryMeta: {
      concern?: Concern;
      /** It says which day today is. */
      daily?: boolean;
    };
  }
}

/** Options of a query that live news refetch: the last answer stays while the next is under way. */
function liveOptions(concern: Concern) {
  return { meta: { concern }, staleTime: 5_000, placeholderData: keepPreviousData } as const;
}

/** For answers about any of the marketplace's figures. */
export const live = liveOptions({ figures: "any" });

/** For answers about these metrics alone. */
export function liveMetrics(...metrics: string[]) {
  return liveOptions({ figures: metrics });
}

/** For answers about what became of their days since, by these metrics. */
export function liveSinceThen(...metrics: string[]) {
  return liveOptions({ figures: metrics, sinceThen: true });
}

/** For answers about the viewer's bell. */
export const liveBell = liveOptions({ bell: true });

/** For answers about the viewer's own rows: of these subjects, or of all where none is named. */
export function liveOwn(...subjects: Subject[]) {
  return liveOptions({ own: subjects.length > 0 ? subjects : "any" });
}
