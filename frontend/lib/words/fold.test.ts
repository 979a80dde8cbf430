import { describe, expect, it } from "vitest";
import { closeness } from "./fold";

describe("what is typed fits a text", () => {
  it.each([
    ["Total volume", "", 3],
    ["Last month", "last month", 3],
    ["Total volume", "VOL", 2],
    ["Last 12 months", "last month", 1],
    ["Total volume", "volume total", 1],
    ["Total volume", "total users", 0],
    ["کیف‌های پول", "کيف هاي", 3],
    ["کیف‌های پول", "كیف پول", 1],
    ["دفتر رویدادها", "روی", 2],
    ["کاربران", "کیف", 0],
  ])("%s by %s: %i", (text, typed, well) => expect(closeness(text, typed)).toBe(well));
});
