import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast, distance, parseHex, type Rgb, SIGHTS } from "./colour-sight";

const css = readFileSync(new URL("../../app/styles/theme.css", import.meta.url), "utf8");
const block = (theme: string) =>
  css.slice(css.indexOf(`:root[data-theme="${theme}"]`)).split("}")[0] ?? "";
const colours = (theme: string): Rgb[] =>
  [...block(theme).matchAll(/--series-\d: (#\w{6})/g)].map(([, hex = ""]) => parseHex(hex));
const surface = (theme: string) => parseHex(/--surface: (#\w{6})/.exec(block(theme))?.[1] ?? "");

describe.each(["light", "dark"])("series colours, %s", (theme) => {
  const series = colours(theme);

  it("are eight", () => expect(series).toHaveLength(8));

  it.each(Object.keys(SIGHTS) as (keyof typeof SIGHTS)[])("are told apart by %s sight", (sight) => {
    const seen = series.map(SIGHTS[sight]);
    const pairs = seen.flatMap((a, i) => seen.slice(i + 1).map((b) => distance(a, b)));
    expect(Math.min(...pairs)).toBeGreaterThan(11);
  });

  it("stand out from the surface", () => {
    const least = Math.min(...series.map((colour) => contrast(colour, surface(theme))));
    expect(least).toBeGreaterThan(2);
  });
});
