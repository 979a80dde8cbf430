import { describe, expect, it } from "vitest";
import type { Catalog } from "@/api/types";
import { bodyOf, draftOf } from "./draft";

const CATALOG = {
  metrics: [
    { slug: "revenue", unit: "money", dimensions: ["region", "currency"] },
    { slug: "new_users", unit: "count", dimensions: ["region"] },
  ],
  currencies: [{ code: "IRR" }, { code: "USD" }],
} as unknown as Catalog;
const DRAFT = { ...draftOf(undefined, 7, "new_users"), name: " Many ", level: "۱۲" };

describe("a rule that is written becomes what the server takes", () => {
  it("with digits of any keyboard, and what is left empty as nothing", () => {
    const body = bodyOf(DRAFT, CATALOG);
    expect([body.name, body.level, body.clear, body.quiet_from]).toEqual([
      "Many",
      "12",
      null,
      null,
    ]);
    expect([body.people, body.channels]).toEqual([[7], ["bell"]]);
  });

  it("with a currency of money alone, and no filter that the metric has not", () => {
    const query = { region: ["IR-23"], asset_type: ["camera"] };
    expect(bodyOf({ ...DRAFT, query }, CATALOG).query).toEqual({ region: ["IR-23"] });
    const money = { ...DRAFT, metric: "revenue", query };
    expect(bodyOf(money, CATALOG).query).toEqual({ region: ["IR-23"], currency: ["IRR"] });
    const chosen = { ...money, query: { currency: ["USD"] } };
    expect(bodyOf(chosen, CATALOG).query).toEqual({ currency: ["USD"] });
  });

  it("without a metric, a level and filters where it is about the system", () => {
    const body = bodyOf({ ...DRAFT, kind: "disk_full", query: { region: ["IR-23"] } }, CATALOG);
    expect([body.metric, body.level, body.query]).toEqual([null, null, {}]);
  });

  it("of odd days of one metric, or of any", () => {
    expect(bodyOf({ ...DRAFT, kind: "odd" }, CATALOG).metric).toBe("new_users");
    expect(bodyOf({ ...DRAFT, kind: "odd", metric: "" }, CATALOG).metric).toBe(null);
  });

  it("with a direction of a change alone", () => {
    expect(bodyOf(DRAFT, CATALOG).direction).toBe(null);
    expect(bodyOf({ ...DRAFT, kind: "change" }, CATALOG).direction).toBe("either");
  });
});
