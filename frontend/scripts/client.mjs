// Writes the API's types from the committed OpenAPI snapshot.
import { writeFile } from "node:fs/promises";
import { generate, target } from "./openapi.mjs";

await writeFile(target, await generate());
