/**
 * Send events of a marketplace to Assets, with `fetch` alone: in Node 20 and later, Deno, Bun and workers.
 *
 *     const client = new Client("https://assets.example.org", "assets_source_...");
 *     await client.send([
 *       await event("payment.verified", "shop", { external_id: "p-1", user: "u-7", amount: "450000", currency: "IRR" }),
 *     ]);
 *
 * An event is taken once, however often it is sent: so a request that failed is sent again, and the ids of events have
 * to be those of what happened. `event` makes one of the type, the object and the moment, unless it is given.
 */
import type { components, paths } from "./schema";

type Content = paths["/api/v1/events/"]["post"]["requestBody"]["content"];

/** The types that the server takes. */
export type EventType = Content["application/cloudevents+json"]["type"];

/** What an event says of its object: texts, numbers, and moments with their zone. */
export type Data = Record<string, string | number | Date | null | undefined>;

/** A CloudEvent. */
export interface Event extends Omit<Content["application/cloudevents+json"], "data" | "type"> {
  type: EventType;
  data: Record<string, string | number>;
}

/** What became of an event: accepted, duplicate, conflict, waiting or rejected; and why. */
export type Result = components["schemas"]["EventResult"] & {
  event: Event;
  /** Whether the event is there, now or from before. A waiting one is there too. */
  isTaken: boolean;
};

/** The server did not take a request, and sending it again would not change that. */
export class NotTaken extends Error {
  constructor(
    readonly status: number,
    readonly problem: components["schemas"]["Problem"] | null,
  ) {
    super(problem ? `${status} ${problem.code}: ${problem.detail}` : `HTTP ${status}`);
    this.name = "NotTaken";
  }
}

export interface Options {
  /** How often one batch is sent, with growing pauses. */
  attempts?: number;
  /** Of one answer. */
  timeoutMs?: number;
  fetch?: typeof fetch;
  /** Waits between two attempts. */
  sleep?: (ms: number) => Promise<void>;
}

/** Of a request. The server takes 1,000 events and 1 MB; smaller batches are answered sooner. */
export const MOST_EVENTS = 500;
export const MOST_BYTES = 900_000;

const BATCH = "application/cloudevents-batch+json";
const SENT_AGAIN = new Set([408, 425, 429, 500, 502, 503, 504]);
const LONGEST_PAUSE_MS = 60_000;
const TAKEN = new Set(["accepted", "duplicate", "waiting"]);

const bytes = (text: string) => new TextEncoder().encode(text);

/** A CloudEvent. Without an id, it has one that follows from everything else: the same call is the same event. */
export async function event(
  type: EventType,
  source: string,
  data: Data,
  { at = new Date(), id }: { at?: Date; id?: string } = {},
): Promise<Event> {
  const said: Event["data"] = {};
  for (const name of Object.keys(data).sort()) {
    const value = data[name];
    if (value !== null && value !== undefined) {
      said[name] = value instanceof Date ? value.toISOString() : value;
    }
  }
  const made = { specversion: "1.0" as const, source, type, time: at.toISOString(), data: said };
  return { ...made, id: id ?? (await digest(JSON.stringify(made))) };
}

async function digest(text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes(text)));
  return Array.from(hash.slice(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Sends events in batches, and again where the server was away or busy. */
export class Client {
  readonly #url: string;
  readonly #token: string;
  readonly #options: Required<Options>;

  constructor(address: string, token: string, options: Options = {}) {
    this.#url = new URL("/api/v1/events/", address).href;
    this.#token = token;
    this.#options = {
      attempts: 8,
      timeoutMs: 30_000,
      fetch: globalThis.fetch,
      sleep: (ms) => new Promise((done) => setTimeout(done, ms)),
      ...options,
    };
  }

  /**
   * Send events, and say what became of each, in their order.
   *
   * Throws NotTaken where the server refuses a request, and what `fetch` throws where it stays away.
   */
  async send(events: Iterable<Event>): Promise<Result[]> {
    const results: Result[] = [];
    for await (const result of this.sendAll(events)) results.push(result);
    return results;
  }

  /** Send any number of events, a batch at a time, each when its results are asked for. */
  async *sendAll(events: Iterable<Event> | AsyncIterable<Event>): AsyncGenerator<Result> {
    for await (const batch of batches(events)) {
      const { results } = await this.#post(JSON.stringify(batch));
      if (results.length !== batch.length) throw new Error("the answer has not a result for each event");
      for (const [position, result] of results.entries()) {
        const sent = batch[position] as Event;
        yield { ...result, event: sent, isTaken: TAKEN.has(result.result) };
      }
    }
  }

  async #post(body: string): Promise<components["schemas"]["EventResults"]> {
    const { attempts, sleep } = this.#options;
    for (let attempt = 1; ; attempt += 1) {
      const last = attempt >= attempts;
      let pause = Math.min(1000 * 2 ** (attempt - 2), LONGEST_PAUSE_MS) * (0.5 + Math.random() / 2);
      try {
        const answer = await this.#fetch(body);
        if (answer.ok) return await answer.json();
        const refused = new NotTaken(answer.status, await problemOf(answer));
        if (last || !SENT_AGAIN.has(answer.status)) throw refused;
        pause = Math.max(pause, retryAfterMs(answer));
      } catch (error) {
        // Whether it was taken is not known: sent again, its events are duplicates then.
        if (last || error instanceof NotTaken) throw error;
      }
      await sleep(pause);
    }
  }

  #fetch(body: string): Promise<Response> {
    const { fetch, timeoutMs } = this.#options;
    return fetch(this.#url, {
      method: "POST",
      body,
      headers: { Authorization: `Bearer ${this.#token}`, "Content-Type": BATCH },
      signal: AbortSignal.timeout(timeoutMs),
    });
  }
}

/** The events in batches that the server takes, in their order. */
export async function* batches(
  events: Iterable<Event> | AsyncIterable<Event>,
): AsyncGenerator<Event[]> {
  let batch: Event[] = [];
  let size = 0;
  for await (const one of events) {
    const length = bytes(JSON.stringify(one)).length + 1;
    if (batch.length > 0 && (batch.length === MOST_EVENTS || size + length > MOST_BYTES)) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(one);
    size += length;
  }
  if (batch.length > 0) yield batch;
}

async function problemOf(answer: Response): Promise<components["schemas"]["Problem"] | null> {
  try {
    return await answer.json();
  } catch {
    return null;
  }
}

function retryAfterMs(answer: Response): number {
  const seconds = answer.headers.get("Retry-After") ?? "";
  return /^\d+$/.test(seconds) ? Math.min(Number(seconds) * 1000, LONGEST_PAUSE_MS) : 0;
}
