// Words that the glossary in docs/ names in its column "not", and where they stand in a text.
import { readFileSync } from "node:fs";

const PERSIAN = /[\u0600-\u06ff]/;
// A joint within a word (ZWNJ) belongs to the word.
const LETTER = "[\\p{L}\\p{M}\\u200c]";

const isRule = (line) => line.startsWith("|") && !line.startsWith("|---");
const quoted = (text) => [...text.matchAll(/`([^`]+)`/g)].map(([, word]) => word);

/** Persian words take endings, English ones do not. */
const patternOf = (word) => {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<!${LETTER})${escaped}${PERSIAN.test(word) ? "" : `(?!${LETTER})`}`, "iu");
};

/** The words not to use, as `{ word, pattern }`. Throws where the file has none. */
export function wordsToAvoid(file = "../docs/glossary.md") {
  const lines = readFileSync(file, "utf8").split("\n");
  const cells = lines.filter(isRule).map((line) => line.split("|").at(-2) ?? "");
  const errors = lines.slice(lines.indexOf("## Errors")).join("\n").split("Not:").at(-1) ?? "";
  const words = [...cells, errors].flatMap(quoted);
  if (words.length === 0) throw new Error(`${file} names no words to avoid`);
  return words.map((word) => ({ word, pattern: patternOf(word) }));
}

/** The words to avoid that are in `text`. */
export const avoidedIn = (text, words) =>
  words.filter(({ pattern }) => pattern.test(text)).map(({ word }) => word);
