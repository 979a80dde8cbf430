// The project's own TypeScript files, parsed.
import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";

const FOLDERS = ["app", "components", "features", "state"];

export function sourceFiles() {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name}`),
  ).map(parsed);
}

/** One file, parsed. */
export function parsed(path) {
  return ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
}

/** Calls `visit` with every node of a file. */
export function walk(node, visit) {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** Where a node stands, for a person to find it. */
export function placeOf(node) {
  const file = node.getSourceFile();
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}
