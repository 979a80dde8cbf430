let resolvePainted: () => void = () => undefined;
const pagePainted = new Promise<void>((resolve) => {
  resolvePainted = resolve;
});

/** How long a frame may take from its drawing to the screen, on a busy machine too. */
const TO_THE_SCREEN_MS = 250;

/** Resolves once what was rendered until now is painted. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, TO_THE_SCREEN_MS)));
  });
}

/** Says that the page's first answers are rendered: what was put off until then may come after the next paint. */
export function markPainted(): void {
  resolvePainted();
}

/** Resolves once the page's first answers, and what was rendered until now, are painted. */
export async function afterPaint(): Promise<void> {
  await pagePainted;
  await nextPaint();
}
