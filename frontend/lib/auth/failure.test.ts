import { describe, expect, it } from "vitest";
import { ProblemError } from "@/api/problem";
import { RefusedError, waitOf } from "@/api/refusal";
import { failureOf } from "./failure";

const PROBLEM = { type: "about:blank", title: "", status: 422, detail: "" };

describe("a failure of a form", () => {
  it("keeps the fields of the sign-in's refusals", () => {
    const refusals = [{ code: "password_too_common", field: "password" }];
    expect(failureOf(new RefusedError(refusals))).toEqual({ refusals, wait: null });
  });

  it("blames neither the address nor the password alone", () => {
    const refusals = [{ code: "email_password_mismatch", field: "password" }];
    expect(failureOf(new RefusedError(refusals)).refusals).toEqual([
      { code: "email_password_mismatch", field: null },
    ]);
  });

  it("takes code, field and wait from a problem", () => {
    const error = new ProblemError({ ...PROBLEM, code: "token_refused", field: "days" }, 30);
    expect(failureOf(error)).toEqual({
      refusals: [{ code: "token_refused", field: "days" }],
      wait: 30,
    });
  });

  it("says that the server is not there where nothing answered", () => {
    expect(failureOf(new TypeError("Failed to fetch")).refusals[0]?.code).toBe("unreachable");
  });

  it("reads how long to wait from seconds alone", () => {
    expect(waitOf(new Response(null, { headers: { "Retry-After": "300" } }))).toBe(300);
    expect(waitOf(new Response(null))).toBeNull();
    expect(waitOf(new Response(null, { headers: { "Retry-After": "Wed, 21 Oct" } }))).toBeNull();
  });
});
