import type { Reporter, TestCase, TestResult } from "@playwright/test/reporter";

/** The name under which the `page` fixture attaches what a failed test's page shows. */
export const PAGE_ATTACHMENT = "page";

const LINES = 120;

/** Prints the page of a failed test as it was then: where only the output is stored, nothing else shows it. */
export default class FailedPageReporter implements Reporter {
  onTestEnd(test: TestCase, { status, attachments }: TestResult): void {
    if (status === test.expectedStatus) return;
    for (const { name, body } of attachments) {
      if (name !== PAGE_ATTACHMENT || !body) continue;
      const lines = body.toString().split("\n");
      const main = lines.findIndex((line) => line.trimStart().startsWith("- main"));
      const shown = lines.slice(Math.max(main, 0)).slice(0, LINES).join("\n");
      process.stdout.write(`the page of "${test.title}":\n${shown}\n`);
    }
  }

  printsToStdio(): boolean {
    return false;
  }
}
