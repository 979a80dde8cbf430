// Fails when a page is not in the table of pages (lib/access.ts), when the table names one that is not there, and when
// a page does not stand behind the entry of its own name.
import { readdirSync } from "node:fs";
import ts from "typescript";
import { parsed, walk } from "./sources.mjs";

const ROOT = "app/[locale]";
const TABLE = "lib/access.ts";

const pages = readdirSync(ROOT, { recursive: true })
  .filter((name) => /(^|\/)page\.tsx$/.test(name))
  .map((name) => name.replace(/\/?page\.tsx$/, ""));

function tableOf(file) {
  const names = [];
  walk(file, (node) => {
    if (!ts.isVariableDeclaration(node) || node.name.getText() !== "PAGES") return;
    walk(node, (inner) => {
      if (ts.isPropertyAssignment(inner)) names.push(inner.name.text);
    });
  });
  return names;
}

function entryOf(file) {
  let entry = null;
  walk(file, (node) => {
    if (!ts.isJsxOpeningElement(node) || node.tagName.getText() !== "Entry") return;
    const page = node.attributes.properties.find(
      (attribute) => attribute.name?.getText() === "page",
    );
    entry = page?.initializer?.text ?? null;
  });
  return entry;
}

const table = tableOf(parsed(TABLE));
const problems = [
  ...pages
    .filter((page) => !table.includes(page))
    .map((page) => `${TABLE} does not say who may open "${page}"`),
  ...table
    .filter((page) => !pages.includes(page))
    .map((page) => `${TABLE} names "${page}", which is no page`),
  ...pages
    .map((page) => [page, [ROOT, page, "page.tsx"].filter(Boolean).join("/")])
    .filter(([page, path]) => entryOf(parsed(path)) !== page)
    .map(([page, path]) => `${path} must stand in <Entry page="${page}">`),
];

for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 || pages.length === 0 ? 1 : 0);
