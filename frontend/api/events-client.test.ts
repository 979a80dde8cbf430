import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import {
  batches,
  Client,
  type Event,
  event,
  MOST_EVENTS,
  NotTaken,
} from "../../clients/typescript/assets-events";

const AT = new Date("2026-03-10T06:30:00Z");
const RESULT = { id: null, source: null, code: null, field: null, detail: null, waits_for: null };

interface Answer {
  status: number;
  headers?: Record<string, string>;
  /** What became of each event. */
  result?: string;
  /** The connection is closed without an answer. */
  lost?: boolean;
}

let close = () => {};
afterEach(() => close());

/** A server that gives these answers, one after the other, and the bodies that it was sent. */
async function answering(...answers: Answer[]) {
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    bodies.push(await textOf(request));
    const answer = answers[bodies.length - 1];
    if (!answer || answer.lost) return request.socket.destroy();
    const sent: unknown[] = JSON.parse(bodies.at(-1) ?? "[]");
    response.writeHead(answer.status, { "Content-Type": "application/json", ...answer.headers });
    const results = sent.map(() => ({ ...RESULT, result: answer.result }));
    response.end(JSON.stringify(answer.result ? { results } : { code: "no", detail: "why" }));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  close = () => server.close();
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, bodies };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of request) text += part;
  return text;
}

function client(address: string, attempts = 8) {
  const pauses: number[] = [];
  const sleep = async (ms: number) => void pauses.push(ms);
  return { pauses, client: new Client(address, "t", { attempts, sleep }) };
}

const joined = (user: string, name?: string) =>
  event("user.registered", "shop", { external_id: user, name }, { at: AT });

test("it sends the same again where the server is away or busy, after the pause that it asks for", async () => {
  const { address, bodies } = await answering(
    { status: 0, lost: true },
    { status: 503 },
    { status: 429, headers: { "Retry-After": "7" } },
    { status: 200, result: "duplicate" },
  );
  const { client: sender, pauses } = client(address);
  const [result] = await sender.send([await joined("u1")]);
  expect(result).toMatchObject({ result: "duplicate", isTaken: true, event: await joined("u1") });
  expect(new Set(bodies).size).toBe(1);
  expect(pauses).toHaveLength(3);
  expect(pauses[2]).toBeGreaterThanOrEqual(7000);
});

test.each([400, 401, 403, 413, 422])(
  "what is refused with %i is not sent again",
  async (status) => {
    const { address, bodies } = await answering({ status });
    const sending = client(address).client.send([await joined("u1")]);
    await expect(sending).rejects.toThrow(`${status} no: why`);
    expect(bodies).toHaveLength(1);
  },
);

test("it gives up at last", async () => {
  const { address, bodies } = await answering({ status: 503 }, { status: 503 }, { status: 503 });
  await expect(client(address, 3).client.send([await joined("u1")])).rejects.toThrow(NotTaken);
  expect(bodies).toHaveLength(3);
});

test("the id of an event follows from what it says", async () => {
  const made = await Promise.all([joined("u1"), joined("u1"), joined("u2"), joined("u1", "Sara")]);
  expect(made[0]).toEqual(made[1]);
  expect(new Set(made.map((one) => one.id)).size).toBe(3);
  const named = await event("user.registered", "shop", { external_id: "u1" }, { at: AT, id: "e1" });
  expect(named.id).toBe("e1");
});

test("batches hold what the server takes, in order", async () => {
  const one = await joined("u1");
  const large = Array.from(
    { length: 5 },
    (_, n): Event => ({
      ...one,
      id: String(n),
      data: { name: "x".repeat(400_000) },
    }),
  );
  const ids = [];
  for await (const batch of batches(large)) ids.push(batch.map((each) => each.id));
  expect(ids).toEqual([["0", "1"], ["2", "3"], ["4"]]);
  const sizes = [];
  for await (const batch of batches(Array(2 * MOST_EVENTS + 1).fill(one))) sizes.push(batch.length);
  expect(sizes).toEqual([MOST_EVENTS, MOST_EVENTS, 1]);
});
