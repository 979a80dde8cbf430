import { expect, it } from "vitest";
import { edgeRoom } from "./edge-room";
import { textWidth } from "./text-width";

it.each([
  ["nothing", [], 16],
  ["short names", ["1", "22", "3"], 16],
])("keeps a little room for %s", (_, names, room) => {
  expect(edgeRoom(names)).toBe(room);
});

it("has half of the longer of both ends beside it, and asks nothing of what is between them", () => {
  const half = Math.ceil(textWidth("November 2026") / 2);
  expect(edgeRoom(["August 2026", "September 2026", "November 2026"])).toBe(half - 4);
  expect(edgeRoom(["November 2026", "May 2026"])).toBe(half - 4);
});
