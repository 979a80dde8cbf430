import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Concern } from "../live";
import { ProblemError } from "../problem";
import type { News } from "./news";
import { Refresher } from "./refresher";

const NEWS: News = {
  standing: "current",
  version: 2,
  watermark: null,
  metrics: ["revenue"],
  first_day: null,
  own: [],
  missed: false,
  today: null,
  sealing_held_at: null,
  held_by: null,
  bell: false,
};
const REVENUE: Concern = { figures: ["revenue"] };
const GONE = new ProblemError({
  type: "about:blank",
  title: "",
  status: 403,
  code: "forbidden",
  detail: "",
});

const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
const settled = vi.fn();
let refresher: Refresher;
let leave: (() => void)[];

/** An answer on the page: what it is asked with, and how it answers, the last way for ever after. */
async function shown(concern: Concern | undefined, ...answers: unknown[]) {
  const ask = vi.fn(async () => {
    const next = answers.length > 1 ? answers.shift() : answers[0];
    if (next instanceof Error) throw next;
    return next;
  });
  const observer = new QueryObserver(queries, {
    queryKey: [Math.random()],
    queryFn: ask,
    meta: { concern },
  });
  leave.push(observer.subscribe(() => undefined));
  await vi.advanceTimersByTimeAsync(0);
  ask.mockClear();
  return { ask, observer };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("document", { hidden: false });
  leave = [];
  refresher = new Refresher(queries, settled);
});

afterEach(() => {
  refresher.close();
  for (const unsubscribe of leave) unsubscribe();
  queries.clear();
  settled.mockClear();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe("the refresher", () => {
  it("asks again for what the news are about, and for nothing else", async () => {
    const revenue = await shown(REVENUE, { version: 1 }, { version: 2 });
    const users = await shown({ figures: ["new_users"] }, { version: 1 });
    const fixed = await shown(undefined, { version: 1 });
    refresher.hear(NEWS);
    await pass(0);
    expect(revenue.ask).toHaveBeenCalledTimes(1);
    expect(users.ask).not.toHaveBeenCalled();
    expect(fixed.ask).not.toHaveBeenCalled();
  });

  it("asks again for whatever depends on the day when another one begins", async () => {
    const yesterday = await shown(REVENUE, { version: 2, query: { to: "2026-03-09" } });
    const own = await shown({ own: "any" }, {});
    const fixed = await shown(undefined, { version: 2 });
    refresher.beginDay();
    await pass(0);
    expect(yesterday.ask).toHaveBeenCalledTimes(1);
    expect(own.ask).toHaveBeenCalledTimes(1);
    expect(fixed.ask).not.toHaveBeenCalled();
  });

  it("leaves an answer that is as new as the news", async () => {
    const { ask, observer } = await shown(REVENUE, { version: 2 });
    refresher.hear(NEWS);
    refresher.hear({ ...NEWS, missed: true });
    await pass(10_000);
    expect(ask).not.toHaveBeenCalled();
    expect(observer.getCurrentQuery().state.isInvalidated).toBe(false);
    expect(refresher.isBusy).toBe(false);
  });

  it("is busy until the answer is as new as the news, and then says so once", async () => {
    await shown(REVENUE, { version: 1 }, { version: 2 });
    refresher.hear(NEWS);
    expect(refresher.isBusy).toBe(true);
    await pass(0);
    expect(refresher.isBusy).toBe(false);
    expect(settled).toHaveBeenCalledTimes(1);
  });

  it("asks once more, after a pause, for an answer that is older than the news", async () => {
    const { ask } = await shown(REVENUE, { version: 1 }, { version: 1 }, { version: 2 });
    refresher.hear(NEWS);
    await pass(0);
    expect(refresher.isBusy).toBe(true);
    await pass(300);
    expect(ask).toHaveBeenCalledTimes(2);
    expect(refresher.isBusy).toBe(false);
  });

  it("gives up an answer that stays old", async () => {
    const { ask } = await shown(REVENUE, { version: 1 });
    refresher.hear(NEWS);
    await pass(10_000);
    expect(ask).toHaveBeenCalledTimes(5);
    expect(refresher.isBusy).toBe(false);
  });

  it("trusts an answer without a version if it was asked for after the news", async () => {
    const { ask } = await shown(REVENUE, {});
    refresher.hear({ ...NEWS, version: null });
    await pass(1_000);
    expect(ask).toHaveBeenCalledTimes(1);
    expect(refresher.isBusy).toBe(false);
  });

  it("gives up what is refused, for it would be again", async () => {
    const { ask } = await shown(REVENUE, { version: 1 }, GONE);
    refresher.hear(NEWS);
    await pass(10_000);
    expect(ask).toHaveBeenCalledTimes(1);
    expect(refresher.isBusy).toBe(false);
  });

  it("leaves what nobody looks at until somebody does", async () => {
    const { ask, observer } = await shown(REVENUE, { version: 1 });
    for (const unsubscribe of leave.splice(0)) unsubscribe();
    refresher.hear(NEWS);
    await pass(1_000);
    expect(ask).not.toHaveBeenCalled();
    expect(observer.getCurrentQuery().state.isInvalidated).toBe(true);
    expect(refresher.isBusy).toBe(false);
  });

  it("asks nothing for a page that is out of sight", async () => {
    vi.stubGlobal("document", { hidden: true });
    const { ask, observer } = await shown(REVENUE, { version: 1 });
    refresher.hear(NEWS);
    await pass(1_000);
    expect(ask).not.toHaveBeenCalled();
    expect(observer.getCurrentQuery().state.isInvalidated).toBe(true);
  });

  it("without news asks for all that is kept current", async () => {
    const revenue = await shown(REVENUE, { version: 1 });
    const own = await shown({ own: "any" }, { version: 1 });
    const fixed = await shown(undefined, { version: 1 });
    refresher.refetchAll();
    await pass(0);
    expect([revenue, own, fixed].map(({ ask }) => ask.mock.calls.length)).toEqual([1, 1, 0]);
  });

  it("does nothing more once it is closed", async () => {
    await shown(REVENUE, { version: 1 }, { version: 2 });
    refresher.close();
    refresher.hear(NEWS);
    await pass(0);
    expect(settled).not.toHaveBeenCalled();
  });
});
