import { describe, expect, it } from "vitest";
import { answered } from "./problem";

const DATA = { version: 3, cards: [] };

describe("what the API answered", () => {
  it("is of the last version that did not change it", () => {
    const response = new Response(null, { headers: { "Data-Version": "9" } });
    expect(answered({ data: DATA, response })).toEqual({ version: 9, cards: [] });
    expect(DATA.version).toBe(3);
  });

  it("is of its own version where no later one is named", () => {
    expect(answered({ data: DATA, response: new Response() })).toBe(DATA);
  });
});
