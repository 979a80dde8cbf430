import { test } from "@playwright/test";

/**
 * Visits many cases within one test, a step each, so that it signs in and starts only once. Each case has the time of a
 * whole test. Expectations are soft and name their case, so that one that fails does not hide those after it.
 */
export async function walk<Case extends string>(
  cases: readonly Case[],
  visit: (name: Case) => Promise<void>,
): Promise<void> {
  const { timeout } = test.info();
  for (const [index, name] of cases.entries()) {
    test.setTimeout(timeout * (index + 1));
    await test.step(name || "the bare address", () => visit(name));
  }
}
