// Fails when what is made from the committed OpenAPI snapshot is not what it would be made of it now.
import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { generated } from "./openapi.mjs";

for (const { path, text } of generated) {
  if ((await readFile(path, "utf8").catch(() => "")) === (await text())) continue;
  console.error(
    `${relative(process.cwd(), path)} is stale: the API has changed. Run \`npm run client\` and mend what no longer fits.`,
  );
  process.exitCode = 1;
}
