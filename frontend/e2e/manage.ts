import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const BACKEND = fileURLToPath(new URL("../../backend", import.meta.url));

/** Runs a script in the demo's database, beside the web server. Returns the last line that it prints. */
export async function inTheDemo(script: string): Promise<string> {
  const { ASSETS_PYTHON, ASSETS_DEMO } = process.env;
  if (!ASSETS_PYTHON || !ASSETS_DEMO) throw new Error("ASSETS_PYTHON and ASSETS_DEMO are not set");
  const { stdout } = await promisify(execFile)(
    ASSETS_PYTHON,
    ["manage.py", "shell", "--no-imports", "-c", script],
    { cwd: BACKEND, env: { ...process.env, ...JSON.parse(ASSETS_DEMO) } },
  );
  return stdout.trim().split("\n").at(-1) ?? "";
}
