import { ProblemError } from "@/api/problem";
import { type Refusal, RefusedError } from "@/api/refusal";

/** Why a form was not accepted: what to mend, and how long to wait first, if at all. */
export interface Failure {
  refusals: readonly Refusal[];
  wait: number | null;
}

/** Refusals of a pair of fields, of which neither can be told to be the wrong one. */
const OF_A_PAIR = ["email_password_mismatch"];

/** Any failure as one shape: the sign-in's refusals, the API's problems, and a server that is not there. */
export function failureOf(error: unknown): Failure {
  if (error instanceof RefusedError) {
    const refusals = error.refusals.map((refusal) =>
      OF_A_PAIR.includes(refusal.code) ? { ...refusal, field: null } : refusal,
    );
    return { refusals, wait: error.wait };
  }
  if (error instanceof ProblemError) {
    const { code, field } = error.problem;
    return { refusals: [{ code, field: field ?? null }], wait: error.wait };
  }
  return { refusals: [{ code: "unreachable", field: null }], wait: null };
}
