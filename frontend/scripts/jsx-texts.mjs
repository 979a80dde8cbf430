// Text for people that stands in JSX itself, where one language would miss it.
import ts from "typescript";
import { placeOf, walk } from "./sources.mjs";

const LETTER = /\p{L}/u;
const SPOKEN =
  /^(title|alt|placeholder|label|aria-label|aria-description|aria-roledescription|\w+Label)$/;

export function textsIn(file) {
  const found = [];
  const add = (node, text) => LETTER.test(text) && found.push(`${placeOf(node)}: "${text.trim()}"`);
  walk(file, (node) => {
    if (ts.isJsxText(node)) add(node, node.text);
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent) && node.expression) {
      if (ts.isStringLiteralLike(node.expression)) add(node, node.expression.text);
    }
    if (ts.isJsxAttribute(node) && SPOKEN.test(node.name.getText())) {
      const value = node.initializer;
      if (value && ts.isStringLiteral(value)) add(node, value.text);
    }
  });
  return found;
}
