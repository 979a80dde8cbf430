// The API's types, as its committed OpenAPI snapshot gives them.
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const snapshot = new URL("../../docs/reference/openapi.json", import.meta.url);
export const target = fileURLToPath(new URL("../api/schema.d.ts", import.meta.url));

const HEAD =
  "/** Made from docs/reference/openapi.json by `npm run client`: change the API, not this file. */\n\n";

/** The text that api/schema.d.ts must have. */
export async function generate() {
  return HEAD + astToString(await openapiTS(snapshot, { alphabetize: true }));
}
