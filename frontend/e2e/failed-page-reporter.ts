import { readFileSync } from "node:fs";
import type { Reporter, TestCase, TestResult } from "@playwright/test/reporter";

const LINES = 120;

/** Prints the page of a failed test as it was then: where only the output is stored, nothing else shows it. */
export default class FailedPageReporter implements Reporter {
  onTestEnd(test: TestCase, { status, attachments }: TestResult): void {
    if (status === test.expectedStatus) return;
    for (const { name, path } of attachments) {
      if (name !== "error-context" || !path) continue;
      const [, snapshot = ""] = readFileSync(path, "utf8").split(
        /^# (?:Page snapshot|Test source)$/m,
      );
      const lines = snapshot.split("\n");
      const content = Math.max(
        lines.findIndex((line) => line.trimStart().startsWith("- main")),
        0,
      );
      const shown = lines.slice(content, content + LINES).join("\n");
      process.stdout.write(`the page of "${test.title}":\n${shown}\n`);
    }
  }

  printsToStdio(): boolean {
    return false;
  }
}
