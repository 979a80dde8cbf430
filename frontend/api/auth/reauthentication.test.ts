import { expect, it } from "vitest";
import { ProblemError } from "../problem";
import { ReauthenticationNeeded } from "./call";
import { reauthenticationFlows } from "./reauthentication";

const problem = (code: string, allowed?: string[]) =>
  new ProblemError({ type: "about:blank", title: "", status: 403, detail: "", code, allowed });

it("the API's ways become the flows that allauth names", () => {
  const refused = problem("reauthentication_required", ["password", "totp", "webauthn"]);
  expect(reauthenticationFlows(refused)).toEqual([
    { id: "reauthenticate" },
    { id: "mfa_reauthenticate", types: ["totp", "webauthn"] },
  ]);
  expect(reauthenticationFlows(problem("reauthentication_required", ["password"]))).toEqual([
    { id: "reauthenticate" },
  ]);
});

it("allauth's own flows stay as they are, and no other failure asks for one", () => {
  const flows = [{ id: "reauthenticate" }];
  expect(reauthenticationFlows(new ReauthenticationNeeded(flows))).toEqual(flows);
  expect(reauthenticationFlows(problem("forbidden", ["own"]))).toBeNull();
  expect(reauthenticationFlows(new Error("no answer"))).toBeNull();
});
