import { describe, expect, it } from "vitest";
import { holds } from "./fold";

describe("what is typed is found", () => {
  it.each([
    ["Total volume", ""],
    ["Total volume", "VOL"],
    ["Total volume", "volume total"],
    ["کیف‌های پول", "کيف پول"],
    ["کیف‌های پول", "كیف"],
    ["دفتر رویدادها", "روی"],
  ])("%s by %s", (text, typed) => expect(holds(text, typed)).toBe(true));

  it.each([
    ["Total volume", "total users"],
    ["کاربران", "کیف"],
  ])("%s not by %s", (text, typed) => expect(holds(text, typed)).toBe(false));
});
