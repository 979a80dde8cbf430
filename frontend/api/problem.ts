import { RefusedError, waitOf } from "./refusal";
import type { Problem } from "./types";

export const NOT_SIGNED_IN = "not_signed_in";

/** A refusal by the API, with its problem document, and how many seconds to wait where it says so. */
export class ProblemError extends Error {
  override name = "ProblemError";
  constructor(
    readonly problem: Problem,
    readonly wait: number | null = null,
  ) {
    super(problem.detail);
  }
}

/** The problem to show for any failure: the API's own, or that it could not be reached. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { type: "about:blank", title: "", status: 0, code: "unreachable", detail: "" };
}

/** Whether the server refuses: it would do so again. What is no refusal (the network, a busy server) may pass. */
export function isRefused(error: unknown): boolean {
  if (error instanceof RefusedError) return true;
  return error instanceof ProblemError && error.problem.status < 500;
}

/** Whether the session has ended. */
export function isSignedOut(error: unknown): boolean {
  if (error instanceof RefusedError) return error.refusals[0]?.code === NOT_SIGNED_IN;
  return problemOf(error).code === NOT_SIGNED_IN;
}

interface Answer<Data> {
  data?: Data;
  error?: Problem;
  response: Response;
}

/**
 * What the API answered; a refusal is thrown. An answer that a later version of the data did not change is of that one.
 */
export function answered<Data>({ data, error, response }: Answer<Data>): Data {
  if (data !== undefined) return ofVersion(data, response.headers.get("Data-Version"));
  throw error?.code ? new ProblemError(error, waitOf(response)) : new Error("no answer");
}

function ofVersion<Data>(data: Data, version: string | null): Data {
  return version === null ? data : Object.assign({}, data, { version: Number(version) });
}

/** For operations that answer with nothing. */
export function done({ error, response }: Answer<unknown>): void {
  if (response.ok) return;
  throw error?.code ? new ProblemError(error, waitOf(response)) : new Error("no answer");
}
