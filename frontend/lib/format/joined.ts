/** Parts of either direction as one line, in the order of the page; those that are missing are left out. */
export function joined(...parts: (string | null)[]): string {
  return parts
    .filter(Boolean)
    .map((part) => `\u2068${part}\u2069`)
    .join(" · ");
}
