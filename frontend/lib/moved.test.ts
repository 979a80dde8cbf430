import { describe, expect, it } from "vitest";
import { moved } from "./moved";

describe("an item that is moved", () => {
  it.each([
    [0, 1, "bac"],
    [2, 0, "cab"],
    [1, 1, "abc"],
    [0, 2, "bca"],
  ])("from %i to %i leaves the others in order", (from, to, order) => {
    expect(moved([..."abc"], from, to).join("")).toBe(order);
  });
});
