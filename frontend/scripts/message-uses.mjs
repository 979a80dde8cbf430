// Which message keys the code asks for.
import ts from "typescript";
import { walk } from "./sources.mjs";

const OPENERS = new Set(["useTranslations", "getTranslations", "createTranslator"]);
/** The hook that finds the word for a code of the server's: it may be any of the space. */
const BY_CODE = "useWordOf";

/** Patterns of the keys that a file uses: whole keys, or prefixes ending in "*" where a key is put together. */
export function usesIn(file) {
  const spaces = new Map();
  const uses = [];
  walk(file, (node) => {
    if (!ts.isVariableDeclaration(node) || !node.initializer) return;
    const call = ts.isAwaitExpression(node.initializer)
      ? node.initializer.expression
      : node.initializer;
    if (!ts.isCallExpression(call) || !OPENERS.has(call.expression.getText())) return;
    const named = call.arguments[0]?.getText().match(/["'](\w+)["'],?\s*}?$/);
    if (named) spaces.set(node.name.getText(), named[1]);
  });
  walk(file, (node) => {
    if (!ts.isCallExpression(node)) return;
    if (node.expression.getText() === BY_CODE) uses.push(`${node.arguments[0]?.text}.*`);
    if (!spaces.has(node.expression.getText())) return;
    const space = spaces.get(node.expression.getText());
    const [key] = node.arguments;
    if (ts.isStringLiteral(key)) uses.push(`${space}.${key.text}`);
    else if (ts.isTemplateExpression(key)) uses.push(`${space}.${key.head.text}*`);
    else if (ts.isConditionalExpression(key)) {
      for (const end of [key.whenTrue, key.whenFalse]) {
        uses.push(ts.isStringLiteral(end) ? `${space}.${end.text}` : `${space}.*`);
      }
    } else uses.push(`${space}.*`);
  });
  return uses;
}
