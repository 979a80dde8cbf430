// Writes what is made from the committed OpenAPI snapshot.
import { writeFile } from "node:fs/promises";
import { generated } from "./openapi.mjs";

for (const { path, text } of generated) await writeFile(path, await text());
