const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/** How long to wait before the next try to connect: ever longer, and for each page a little different. */
export function pauseBefore(attempt: number, chance: number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt);
  return full * (0.5 + chance / 2);
}
