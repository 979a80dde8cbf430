import { RefusedError } from "../refusal";
import { markSession } from "../session";
import { type Answer, flowsOf } from "./call";

const WAITING = ["verify_email", "mfa_authenticate", "password_reset_by_code"] as const;

/** Where a sign-in stands: done, waiting for something, or at its beginning. */
export interface Standing {
  step: "signed_in" | (typeof WAITING)[number] | "begin";
  /** Kinds of second factor that would do. */
  types: readonly string[];
}

/** Reads where a sign-in stands from allauth's answer, and notes that there are tokens when it is done. */
export function standingOf(answer: Answer): Standing {
  if (answer.status === 200) {
    markSession();
    return { step: "signed_in", types: [] };
  }
  const pending = flowsOf(answer).find((flow) => flow.is_pending);
  const step = WAITING.find((one) => one === pending?.id) ?? "begin";
  return { step, types: pending?.types ?? [] };
}

/** Where a sign-in stands after a step that was accepted. An account that is not active is thrown back to the beginning. */
export function furtherOf(answer: Answer): Standing {
  const standing = standingOf(answer);
  if (standing.step !== "begin") return standing;
  throw new RefusedError([{ code: "account_inactive", field: null }]);
}
