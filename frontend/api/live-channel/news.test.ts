import { describe, expect, it } from "vitest";
import { isNewsFor, type News } from "./news";

const NEWS: News = {
  standing: "current",
  version: 7,
  watermark: "2026-11-22T10:00:00Z",
  metrics: ["revenue"],
  first_day: "2026-11-20",
  own: ["wallet"],
  missed: false,
  today: null,
  sealing_held_at: null,
  held_by: null,
  bell: false,
};
const REVENUE = { figures: ["revenue"] };
const of = (to: string) => ({ query: { to } });

describe("news are for an answer", () => {
  it("that tells of a metric that changed", () => {
    expect(isNewsFor(NEWS, REVENUE, of("2026-11-22"))).toBe(true);
    expect(isNewsFor(NEWS, { figures: ["new_users"] }, of("2026-11-22"))).toBe(false);
  });

  it("that tells of any metric, if one changed", () => {
    expect(isNewsFor(NEWS, { figures: "any" }, of("2026-11-22"))).toBe(true);
    expect(isNewsFor({ ...NEWS, metrics: [] }, { figures: "any" }, undefined)).toBe(false);
  });

  it("whose last day is the first that changed, or a later one", () => {
    expect(isNewsFor(NEWS, REVENUE, of("2026-11-20"))).toBe(true);
    expect(isNewsFor(NEWS, REVENUE, of("2026-11-19"))).toBe(false);
  });

  it("of earlier days that tells what became of them since", () => {
    const concern = { ...REVENUE, sinceThen: true };
    expect(isNewsFor(NEWS, concern, of("2026-11-19"))).toBe(true);
    expect(isNewsFor({ ...NEWS, metrics: ["new_users"] }, concern, of("2026-11-19"))).toBe(false);
  });

  it("of which nobody knows yet up to which day it tells", () => {
    expect(isNewsFor(NEWS, REVENUE, undefined)).toBe(true);
  });

  it("that tells of the viewer's own, and of nothing else of his", () => {
    expect(isNewsFor(NEWS, { own: ["ticket", "wallet"] }, undefined)).toBe(true);
    expect(isNewsFor(NEWS, { own: ["ticket"] }, undefined)).toBe(false);
    expect(isNewsFor(NEWS, { own: "any" }, undefined)).toBe(true);
    expect(isNewsFor({ ...NEWS, own: [] }, { own: "any" }, undefined)).toBe(false);
  });

  it("that shows the bell, once that shows something else", () => {
    expect(isNewsFor(NEWS, { bell: true }, undefined)).toBe(false);
    expect(isNewsFor({ ...NEWS, bell: true }, { bell: true }, undefined)).toBe(true);
    expect(isNewsFor({ ...NEWS, bell: true, metrics: [] }, REVENUE, undefined)).toBe(false);
  });

  it("that is older than they are, and not one that is as new", () => {
    const known = (version: number) => ({ version, ...of("2026-11-22") });
    expect(isNewsFor(NEWS, REVENUE, known(6))).toBe(true);
    expect(isNewsFor(NEWS, REVENUE, known(7))).toBe(false);
    expect(isNewsFor(NEWS, REVENUE, known(8))).toBe(false);
  });

  it("as ever, when they do not say of which version they are", () => {
    const nameless = { ...NEWS, version: null };
    expect(isNewsFor(nameless, REVENUE, { version: 7 })).toBe(true);
  });

  it("once some were lost, whatever it tells of, unless it is as new", () => {
    const lost = { ...NEWS, missed: true, metrics: [], own: [] };
    expect(isNewsFor(lost, REVENUE, { version: 6 })).toBe(true);
    expect(isNewsFor(lost, REVENUE, { version: 7 })).toBe(false);
    expect(isNewsFor({ ...lost, version: null }, REVENUE, { version: 7 })).toBe(true);
  });

  it("whatever it tells of, once some were lost", () => {
    const lost = { ...NEWS, missed: true, metrics: [], own: [] };
    expect(isNewsFor(lost, REVENUE, of("2020-01-01"))).toBe(true);
    expect(isNewsFor(lost, { own: ["message"] }, undefined)).toBe(true);
  });
});
