import { describe, expect, it } from "vitest";
import { stateOf } from "./state";

describe("the state of a report", () => {
  it("is its status, also once it is verified", () => {
    for (const status of ["open", "sealed", "restated"] as const) {
      expect(stateOf(status)).toBe(status);
      expect(stateOf(status, { replaced: false })).toBe(status);
    }
  });

  it("is replaced, and nothing else, where it does not say what was sealed", () => {
    expect(stateOf("sealed", { replaced: true })).toBe("replaced");
    expect(stateOf("restated", { replaced: true })).toBe("replaced");
  });
});
