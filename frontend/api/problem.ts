import type { Problem } from "./types";

/** A refusal by the API, with its problem document. */
export class ProblemError extends Error {
  override name = "ProblemError";
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** The problem to show for any failure: the API's own, or that it could not be reached. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { type: "about:blank", title: "", status: 0, code: "unreachable", detail: "" };
}
