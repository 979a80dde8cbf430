import type { Query, QueryClient } from "@tanstack/react-query";
import { isRefused } from "../problem";
import { isNewsFor, type Known, type News } from "./news";

const PAUSE_MS = 300;
const MOST_TRIES = 4;

/** An answer that is to be requested again. `begun`: a request was already under way that may be too early. */
interface Refetch {
  readonly version: number | null;
  readonly begun: boolean;
  readonly tries: number;
}

/** Refetches those answers, and only those, that news concern; each until it is as new as the news. */
export class Refresher {
  readonly #refetches = new Map<Query, Refetch>();
  readonly #unwatch: () => void;

  /** `settled` is called whenever nothing is left to refetch. */
  constructor(
    private readonly queries: QueryClient,
    private readonly settled: () => void,
  ) {
    this.#unwatch = queries.getQueryCache().subscribe((event) => {
      if (event.type === "removed") this.#drop(event.query);
      if (event.type !== "updated") return;
      if (event.action.type === "success") this.#answered(event.query);
      if (event.action.type === "error" && isRefused(event.action.error)) this.#drop(event.query);
    });
  }

  get isBusy(): boolean {
    return this.#refetches.size > 0;
  }

  close(): void {
    this.#unwatch();
    this.#refetches.clear();
  }

  /** Refetches what the news concern, and what could not be had until now. */
  hear(news: News): void {
    for (const query of this.queries.getQueryCache().getAll()) {
      const concern = query.meta?.concern;
      if (concern && isNewsFor(news, concern, query.state.data as Known | undefined)) {
        const begun = query.state.fetchStatus === "fetching";
        this.#refetches.set(query, { version: news.version, begun, tries: 0 });
      }
    }
    for (const query of this.#refetches.keys()) this.#refetch(query);
  }

  /** Refetches all live answers; for when no news come. */
  refetchAll(): void {
    void this.queries.invalidateQueries(
      { predicate: (query) => query.meta?.concern !== undefined },
      { cancelRefetch: false },
    );
  }

  /** Refetches what depends on which day it is: no news come of midnight. */
  beginDay(): void {
    void this.queries.invalidateQueries({
      predicate: ({ meta }) => meta?.concern !== undefined || meta?.daily === true,
    });
  }

  /** What nobody looks at is requested once somebody does. */
  #refetch(query: Query): void {
    if (!query.isActive() || document.hidden) {
      query.invalidate();
      this.#drop(query);
    } else if (query.state.fetchStatus === "idle") {
      const { queryKey } = query;
      void this.queries.refetchQueries({ queryKey, exact: true }, { cancelRefetch: false });
    }
  }

  #answered(query: Query): void {
    const refetch = this.#refetches.get(query);
    if (!refetch) return;
    const { version } = (query.state.data ?? {}) as Known;
    const known = version !== undefined && refetch.version !== null;
    const isNew = known ? version >= refetch.version : !refetch.begun;
    if (isNew || refetch.tries >= MOST_TRIES) this.#drop(query);
    else this.#refetchSoon(query, { ...refetch, begun: false, tries: refetch.tries + 1 });
  }

  #refetchSoon(query: Query, refetch: Refetch): void {
    this.#refetches.set(query, refetch);
    setTimeout(() => this.#refetches.has(query) && this.#refetch(query), PAUSE_MS);
  }

  #drop(query: Query): void {
    if (this.#refetches.delete(query) && !this.isBusy) this.settled();
  }
}
