import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Listener } from "./channel";
import { LiveUpdates } from "./live-updates";
import type { News } from "./news";

const heard = vi.hoisted(() => ({ listener: null as Listener | null }));

vi.mock("./channel", () => ({
  Channel: class {
    constructor(listener: Listener) {
      heard.listener = listener;
    }
    close() {}
  },
}));

const BEAT: News = {
  standing: "current",
  version: 2,
  watermark: null,
  metrics: [],
  first_day: null,
  own: [],
  missed: false,
  today: "2026-03-09",
  sealing_held_at: null,
  held_by: null,
  bell: false,
};

const queries = new QueryClient();
let updates: LiveUpdates;

beforeEach(() => {
  vi.stubGlobal("document", { hidden: false });
  updates = new LiveUpdates(queries, () => undefined);
});

afterEach(() => {
  updates.close();
  queries.clear();
  vi.unstubAllGlobals();
});

it("moves today's range on at midnight, though no figure has changed", async () => {
  const catalog = vi.fn(async () => ({ today: "2026-03-09" }));
  const observer = new QueryObserver(queries, {
    queryKey: ["catalog"],
    queryFn: catalog,
    meta: { daily: true },
  });
  const leave = observer.subscribe(() => undefined);
  await vi.waitFor(() => expect(observer.getCurrentResult().isSuccess).toBe(true));
  heard.listener?.onNews(BEAT, true);
  heard.listener?.onNews({ ...BEAT, today: null }, false);
  heard.listener?.onNews(BEAT, false);
  expect(catalog).toHaveBeenCalledTimes(1);
  heard.listener?.onNews({ ...BEAT, today: "2026-03-10" }, false);
  expect(catalog).toHaveBeenCalledTimes(2);
  leave();
});
