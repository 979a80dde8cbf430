import { expect, it } from "vitest";
import { initialsOf } from "./initials";

it("takes the first letters of up to two words", () => {
  expect(initialsOf("Sara Ahmadi Nejad")).toBe("S\u200cA");
  expect(initialsOf("ترانه رستمی")).toBe("ت\u200cر");
  expect(initialsOf("leila.afshar@example.com")).toBe("L\u200cA");
  expect(initialsOf("")).toBe("");
});
