import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { clearSession, markSession, renewTokens, sessionMark, watchSession } from "./session";

const storage = new Map<string, string>();
const listeners = new Set<(event: unknown) => void>();
const ask = vi.fn<(request: Request) => Promise<Response>>();

const answers = (status: number) =>
  ask.mockImplementation(async () => new Response("", { status }));

beforeEach(() => {
  storage.clear();
  listeners.clear();
  ask.mockReset();
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => storage.get(name) ?? null,
    setItem: (name: string, value: string) => storage.set(name, value),
    removeItem: (name: string) => storage.delete(name),
  });
  vi.stubGlobal("addEventListener", (_: string, listen: (event: unknown) => void) =>
    listeners.add(listen),
  );
  vi.stubGlobal("removeEventListener", (_: string, listen: (event: unknown) => void) =>
    listeners.delete(listen),
  );
  vi.stubGlobal("navigator", {});
  vi.stubGlobal("document", { cookie: "csrftoken=proof" });
  vi.stubGlobal("fetch", ask);
  vi.stubGlobal(
    "Request",
    class extends Request {
      constructor(url: string, options?: RequestInit) {
        super(new URL(url, "http://assets.test"), options);
      }
    },
  );
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("renewing the tokens", () => {
  it("marks when it was, if the server gave new ones", async () => {
    storage.set("assets:session", "1");
    answers(200);
    expect(await renewTokens("1")).toBe(true);
    expect(Number(sessionMark())).toBeGreaterThan(1);
  });

  it("signs out whom the server no longer knows", async () => {
    storage.set("assets:session", "1");
    answers(401);
    expect(await renewTokens("1")).toBe(false);
    expect(sessionMark()).toBeNull();
  });

  it("signs nobody out where another tab was first with the same token", async () => {
    storage.set("assets:session", "1");
    ask.mockImplementation(async () => {
      storage.set("assets:session", "2");
      return new Response("", { status: 401 });
    });
    expect(await renewTokens("1")).toBe(true);
    expect(sessionMark()).toBe("2");
  });

  it("fails, and signs nobody out, while the server cannot answer", async () => {
    storage.set("assets:session", "1");
    answers(503);
    await expect(renewTokens("1")).rejects.toThrow("no answer");
    expect(sessionMark()).toBe("1");
  });

  it("asks nothing where another tab has renewed them since", async () => {
    storage.set("assets:session", "2");
    expect(await renewTokens("1")).toBe(true);
    expect(ask).not.toHaveBeenCalled();
  });

  it("asks nothing where another tab has signed out since", async () => {
    expect(await renewTokens("1")).toBe(false);
    expect(ask).not.toHaveBeenCalled();
  });

  it("is asked for once by many requests that come too late together", async () => {
    storage.set("assets:session", "1");
    answers(200);
    expect(await Promise.all([1, 2, 3].map(() => renewTokens("1")))).toEqual([true, true, true]);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it("is tried again after it failed", async () => {
    storage.set("assets:session", "1");
    ask.mockRejectedValueOnce(new TypeError("offline"));
    await expect(renewTokens("1")).rejects.toThrow("offline");
    answers(200);
    expect(await renewTokens("1")).toBe(true);
  });
});

describe("another tab", () => {
  const tell = (oldValue: string | null, newValue: string | null) => {
    for (const listen of listeners) listen({ key: "assets:session", oldValue, newValue });
  };

  it("is noticed when it signs in or out, not when it renews", () => {
    const changed = vi.fn();
    const unwatch = watchSession(changed);
    tell("1", "2");
    expect(changed).not.toHaveBeenCalled();
    tell("2", null);
    tell(null, "3");
    expect(changed).toHaveBeenCalledTimes(2);
    unwatch();
    tell("3", null);
    expect(changed).toHaveBeenCalledTimes(2);
  });
});

describe("the mark", () => {
  it("is there while somebody is signed in", () => {
    expect(sessionMark()).toBeNull();
    markSession();
    expect(sessionMark()).toMatch(/^\d+$/);
    clearSession();
    expect(sessionMark()).toBeNull();
  });
});
