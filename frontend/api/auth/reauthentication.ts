import { ProblemError } from "../problem";
import type { Problem } from "../types";
import { type Flow, ReauthenticationNeeded } from "./call";

const REQUIRED = "reauthentication_required";
const PASSWORD = "password";

/** The ways to authenticate again that a refused action asks for; null where it failed for another reason. */
export function reauthenticationFlows(error: unknown): readonly Flow[] | null {
  if (error instanceof ReauthenticationNeeded) return error.flows;
  if (error instanceof ProblemError && error.problem.code === REQUIRED) {
    return flowsBy(error.problem.allowed);
  }
  return null;
}

/** The API names the ways one by one; allauth's flows put the kinds of second factor together. */
function flowsBy(allowed: Problem["allowed"]): Flow[] {
  const ways = Array.isArray(allowed) ? allowed : [];
  const types = ways.filter((way) => way !== PASSWORD);
  return [
    ...(ways.includes(PASSWORD) ? [{ id: "reauthenticate" }] : []),
    ...(types.length > 0 ? [{ id: "mfa_reauthenticate", types }] : []),
  ];
}
