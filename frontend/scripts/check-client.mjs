// Fails when the API's types are not those of the committed OpenAPI snapshot.
import { readFile } from "node:fs/promises";
import { generate, target } from "./openapi.mjs";

if ((await readFile(target, "utf8").catch(() => "")) !== (await generate())) {
  console.error(
    "api/schema.d.ts is stale: the API has changed. Run `npm run client` and mend what no longer fits.",
  );
  process.exit(1);
}
