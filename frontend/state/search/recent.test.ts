import { expect, test } from "vitest";
import { recentOf } from "./recent";

const LOAN = { kind: "tickets", id: "7", path: "/tickets/7/", label: "Lens" };
const store = (user: number, ...recent: unknown[]) => JSON.stringify({ user, recent });

test("what an account opened last is its own", () => {
  expect(recentOf(store(1, LOAN), 1)).toEqual([LOAN]);
  expect(recentOf(store(1, LOAN), 2)).toEqual([]);
  expect(recentOf(store(1, LOAN), undefined)).toEqual([]);
  expect(recentOf(null, 1)).toEqual([]);
});

test("what cannot be read, or leads elsewhere, is left out", () => {
  expect(recentOf("{", 1)).toEqual([]);
  expect(recentOf("null", 1)).toEqual([]);
  expect(recentOf('{"user":1}', 1)).toEqual([]);
  const elsewhere = { ...LOAN, path: "//elsewhere.example/" };
  expect(recentOf(store(1, null, { ...LOAN, kind: "ships" }, elsewhere, LOAN), 1)).toEqual([LOAN]);
});
