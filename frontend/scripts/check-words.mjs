// Fails when a word that docs/glossary.md says not to use is in a message, or in a Persian text of the server.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { avoidedIn, wordsToAvoid } from "./glossary.mjs";

const SERVER = "../backend/assets";
// Words that others write, and made-up names.
const NOT_OURS = ["demo", "statements/reading.py", "people/folding.py", "importing"];
const PERSIAN = /[\u0600-\u06ff]/;

const flatten = (node, path = "") =>
  typeof node === "string"
    ? [[path, node]]
    : Object.entries(node).flatMap(([key, value]) => flatten(value, path ? `${path}.${key}` : key));

/** What people read of a message: neither the names of its arguments nor those of its branches. */
const literals = (elements) =>
  elements.flatMap((element) => [
    ...(element.type === TYPE.literal ? [element.value] : []),
    ...Object.values(element.options ?? {}).flatMap((option) => literals(option.value)),
  ]);

const words = wordsToAvoid();
const problems = [];

for (const locale of ["fa", "en"]) {
  const messages = flatten(JSON.parse(readFileSync(`messages/${locale}.json`, "utf8")));
  for (const [key, text] of messages) {
    for (const word of avoidedIn(literals(parse(text)).join(" "), words)) {
      problems.push(`messages/${locale}.json: "${key}" says "${word}"`);
    }
  }
}

const files = readdirSync(SERVER, { recursive: true })
  .filter((name) => /\.(py|txt)$/.test(name))
  .filter((name) => !NOT_OURS.some((part) => name.startsWith(part)));
for (const name of files) {
  const lines = readFileSync(join(SERVER, name), "utf8").split("\n");
  for (const [index, line] of lines.entries()) {
    if (!PERSIAN.test(line)) continue;
    for (const word of avoidedIn(
      line,
      words.filter((one) => PERSIAN.test(one.word)),
    )) {
      problems.push(`backend/assets/${name}:${index + 1} says "${word}"`);
    }
  }
}

for (const problem of problems) console.error(`${problem}: docs/glossary.md has the word to use`);
process.exit(problems.length > 0 ? 1 : 0);
