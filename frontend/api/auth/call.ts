import { NOT_SIGNED_IN } from "../problem";
import { type Refusal, RefusedError, waitOf } from "../refusal";
import { renewTokens, sessionMark } from "../session";
import { signed } from "../signed";

/** A way on from where a sign-in stands, as allauth names it. */
export interface Flow {
  id: string;
  is_pending?: boolean;
  types?: readonly string[];
}

/** What allauth answers: always the same shape, whatever the status. */
export interface Answer<Data = unknown, Meta = unknown> {
  status: number;
  data: Data;
  meta: Meta & { is_authenticated?: boolean };
}

/** The server wants to be sure who sits there before it goes on; `flows` are the ways to show it. */
export class ReauthenticationNeeded extends Error {
  override name = "ReauthenticationNeeded";
  constructor(readonly flows: readonly Flow[]) {
    super("reauthentication needed");
  }
}

/** The session has ended. */
export class SessionEnded extends RefusedError {
  constructor() {
    super([{ code: NOT_SIGNED_IN, field: null }]);
  }
}

type Method = "GET" | "POST" | "PUT" | "DELETE";

/** Statuses that say where a flow stands and are no failures: done, not signed in yet, not set up yet. */
const STANDING = [200, 401, 404];
const GONE = 410;

/** The step does not wait any more: its time or its attempts are used up, or it was done already. */
export const STEP_IS_OVER = "step_is_over";

/** One step of a flow that anyone may take. */
export async function request<Data, Meta = unknown>(
  method: Method,
  path: string,
  body?: unknown,
): Promise<Answer<Data, Meta>> {
  const response = await fetch(await signed(buildRequest(method, path, body)));
  const answer = await response.json().catch(() => null);
  if (STANDING.includes(response.status) && answer !== null) return answer;
  throw new RefusedError(refusalsIn(answer, response.status), waitOf(response));
}

/** A call for somebody who is signed in: expired tokens are renewed once, and a need to authenticate again is thrown. */
export async function requestSignedIn<Data, Meta = unknown>(
  method: Method,
  path: string,
  body?: unknown,
): Promise<Answer<Data, Meta>> {
  const seen = sessionMark();
  let answer = await request<Data, Meta>(method, path, body);
  if (isLate(answer) && (await renewTokens(seen))) answer = await request(method, path, body);
  if (isLate(answer)) throw new SessionEnded();
  if (answer.status === 401) throw new ReauthenticationNeeded(flowsOf(answer));
  return answer;
}

function isLate({ status, meta }: Answer): boolean {
  return status === 401 && !meta?.is_authenticated;
}

/** The ways on that an answer names. */
export function flowsOf({ data }: Answer): readonly Flow[] {
  return (data as { flows?: readonly Flow[] } | undefined)?.flows ?? [];
}

function buildRequest(method: Method, path: string, body: unknown): Request {
  const json = { "Content-Type": "application/json" };
  return new Request(`/auth/app/v1/${path}`, {
    method,
    headers: { Accept: "application/json", ...(body === undefined ? {} : json) },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

interface ErrorBody {
  code?: string;
  errors?: readonly { code?: string; param?: string }[];
}

function refusalsIn(body: ErrorBody | null, status: number): Refusal[] {
  const errors = body?.errors ?? [];
  if (errors.length > 0) {
    return errors.map(({ code, param }) => ({ code: code ?? "invalid", field: param ?? null }));
  }
  return [{ code: body?.code ?? STATUS_CODES[status] ?? "unreachable", field: null }];
}

/** What a status means where allauth says nothing more. */
const STATUS_CODES: Record<number, string> = {
  403: "forbidden",
  409: STEP_IS_OVER,
  [GONE]: STEP_IS_OVER,
  429: "too_many_attempts",
};
