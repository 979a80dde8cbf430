import { createLoader } from "nuqs/server";
import { describe, expect, it } from "vitest";
import { lacksCalendar } from "./address";
import { addressParsers } from "./parsers";

const read = createLoader(addressParsers);
const lacks = (search: string, first = "total_volume") =>
  lacksCalendar(read(new URLSearchParams(search)), first);

describe("an address", () => {
  it("that asks something and names no calendar means other days to other readers", () => {
    expect(lacks("range=month")).toBe(true);
    expect(lacks("metric=revenue")).toBe(true);
    expect(lacks("region=IR-23&money=toman")).toBe(true);
  });

  it("that names one means the same to everyone", () => {
    expect(lacks("range=month&calendar=persian")).toBe(false);
  });

  it("that asks nothing is read in the calendar of its reader", () => {
    expect(lacks("")).toBe(false);
    expect(lacks("money=toman")).toBe(false);
    expect(lacks("metric=active_loans", "active_loans")).toBe(false);
  });
});
