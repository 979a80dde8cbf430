import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const KEY = /(?:queryKey: \[|^(?:export )?const [A-Z_]+ = \[?)"([^"]+)"/gm;

test("no two files name their answers alike, or one would be shown in the place of the other", () => {
  const files = new Map<string, Set<string>>();
  for (const file of readdirSync("api").filter((name) => /(?<!\.test|\.d)\.ts$/.test(name))) {
    for (const [, key = ""] of readFileSync(`api/${file}`, "utf8").matchAll(KEY)) {
      files.set(key, (files.get(key) ?? new Set()).add(file));
    }
  }
  expect(files.size).toBeGreaterThan(20);
  expect([...files].filter(([, named]) => named.size > 1).map(([key]) => key)).toEqual([]);
});
