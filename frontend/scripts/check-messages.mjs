// Fails when the languages' messages differ in keys or arguments, when a message is not used, and when text for
// people stands in JSX. (That a key which the code names exists, tsc says.)
import { readFileSync } from "node:fs";
import { parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { textsIn } from "./jsx-texts.mjs";
import { usesIn } from "./message-uses.mjs";
import { sourceFiles } from "./sources.mjs";

const LOCALES = ["fa", "en"];

const flatten = (node, path = "") =>
  typeof node === "string"
    ? [[path, node]]
    : Object.entries(node).flatMap(([key, value]) => flatten(value, path ? `${path}.${key}` : key));

/** The arguments of a message, those inside its branches too. */
const argumentsOf = (elements) =>
  elements.flatMap((element) => [
    ...(element.type === TYPE.literal || element.type === TYPE.pound ? [] : [element.value]),
    ...Object.values(element.options ?? {}).flatMap((option) => argumentsOf(option.value)),
  ]);
const signature = (text) => [...new Set(argumentsOf(parse(text)))].sort().join(", ");

const [fa, en] = LOCALES.map(
  (locale) => new Map(flatten(JSON.parse(readFileSync(`messages/${locale}.json`, "utf8")))),
);
const files = sourceFiles();
const uses = files.flatMap(usesIn);
const used = (key) =>
  uses.some((use) => (use.endsWith("*") ? key.startsWith(use.slice(0, -1)) : key === use));

const problems = [];
for (const key of new Set([...fa.keys(), ...en.keys()])) {
  const [persian, english] = [fa.get(key), en.get(key)];
  if (!persian?.trim()) problems.push(`messages/fa.json has no "${key}"`);
  else if (!english?.trim()) problems.push(`messages/en.json has no "${key}"`);
  else if (signature(persian) !== signature(english)) {
    problems.push(`"${key}" takes (${signature(persian)}) in fa and (${signature(english)}) in en`);
  }
  if (!used(key)) problems.push(`"${key}" is used nowhere`);
}
problems.push(...files.flatMap(textsIn).map((text) => `${text} belongs into messages/`));

for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);
