import type { FullResult, Reporter, Suite, TestCase } from "@playwright/test/reporter";

const MOST_FLAKY = 3;
const SLOWEST = 10;

/** Closes the run with its flaky tests, of which more than a few fail it, and with its slowest ones. */
export default class SummaryReporter implements Reporter {
  #tests: TestCase[] = [];

  onBegin(_config: unknown, suite: Suite): void {
    this.#tests = suite.allTests();
  }

  async onEnd({ status }: FullResult): Promise<{ status: FullResult["status"] }> {
    const run = this.#tests.filter(({ results }) => results.length > 0);
    const slowest = run.toSorted((one, other) => duration(other) - duration(one));
    print("slowest", slowest.slice(0, SLOWEST));
    const flaky = run.filter((test) => test.outcome() === "flaky");
    print("flaky", flaky);
    const tooMany = flaky.length > MOST_FLAKY;
    if (tooMany) process.stdout.write(`failed: more than ${MOST_FLAKY} tests are flaky\n`);
    return { status: tooMany && status === "passed" ? "failed" : status };
  }

  printsToStdio(): boolean {
    return false;
  }
}

function print(label: string, tests: readonly TestCase[]): void {
  for (const test of tests) {
    const seconds = (duration(test) / 1000).toFixed(1);
    const path = test.titlePath().slice(2).filter(Boolean).join(" > ");
    process.stdout.write(`${label}: ${seconds} s ${path}\n`);
  }
}

/** How long a test took, all its attempts together, in milliseconds. */
function duration({ results }: TestCase): number {
  return results.reduce((sum, result) => sum + result.duration, 0);
}
