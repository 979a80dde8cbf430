import type { Query, QueryClient } from "@tanstack/react-query";
import { isRefused } from "../problem";
import { isNewsFor, type Known, type News } from "./news";

const PAUSE_MS = 300;
const MOST_TRIES = 4;

/** An answer that is to be asked for again. `begun`: a request was already under way that may be too early. */
interface Wanted {
  readonly version: number | null;
  readonly begun: boolean;
  readonly tries: number;
}

/** Asks again for those answers, and only those, that news concern; each until it is as new as the news. */
export class Refresher {
  readonly #wanted = new Map<Query, Wanted>();
  readonly #unwatch: () => void;

  /** `settled` is called whenever nothing is wanted any more. */
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
    return this.#wanted.size > 0;
  }

  close(): void {
    this.#unwatch();
    this.#wanted.clear();
  }

  /** Asks again for what the news concern, and for what could not be had until now. */
  hear(news: News): void {
    for (const query of this.queries.getQueryCache().getAll()) {
      const concern = query.meta?.concern;
      if (concern && isNewsFor(news, concern, query.state.data as Known | undefined)) {
        const begun = query.state.fetchStatus === "fetching";
        this.#wanted.set(query, { version: news.version, begun, tries: 0 });
      }
    }
    for (const query of this.#wanted.keys()) this.#ask(query);
  }

  /** Asks for all answers that are kept current; for when no news come. */
  askForAll(): void {
    void this.queries.invalidateQueries(
      { predicate: (query) => query.meta?.concern !== undefined },
      { cancelRefetch: false },
    );
  }

  /** What nobody looks at is asked for once somebody does. */
  #ask(query: Query): void {
    if (!query.isActive() || document.hidden) {
      query.invalidate();
      this.#drop(query);
    } else if (query.state.fetchStatus === "idle") {
      const { queryKey } = query;
      void this.queries.refetchQueries({ queryKey, exact: true }, { cancelRefetch: false });
    }
  }

  #answered(query: Query): void {
    const wanted = this.#wanted.get(query);
    if (!wanted) return;
    const { version } = (query.state.data ?? {}) as Known;
    const known = version !== undefined && wanted.version !== null;
    const isNew = known ? version >= wanted.version : !wanted.begun;
    if (isNew || wanted.tries >= MOST_TRIES) this.#drop(query);
    else this.#askSoon(query, { ...wanted, begun: false, tries: wanted.tries + 1 });
  }

  #askSoon(query: Query, wanted: Wanted): void {
    this.#wanted.set(query, wanted);
    setTimeout(() => this.#wanted.has(query) && this.#ask(query), PAUSE_MS);
  }

  #drop(query: Query): void {
    if (this.#wanted.delete(query) && !this.isBusy) this.settled();
  }
}
