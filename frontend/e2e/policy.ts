import type { Page } from "@playwright/test";

/**
 * Watches what pages do that their content security policy refuses, from before the first of them on. The function that
 * is returned gives what was refused since its last call.
 */
export async function watchPolicy(page: Page): Promise<() => string[]> {
  const refused: string[] = [];
  await page.exposeFunction("reportViolation", (what: string) => refused.push(what));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const { reportViolation } = window as unknown as { reportViolation: (what: string) => void };
      const { violatedDirective, blockedURI, sourceFile, lineNumber } = event;
      reportViolation(`${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`);
    });
  });
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) refused.push(message.text());
  });
  return () => refused.splice(0);
}
