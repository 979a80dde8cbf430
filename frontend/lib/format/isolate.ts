/**
 * Keeps a sign on its own side of the digits in text of either direction. The mark of direction that a formatter writes
 * before the sign goes: it would turn what stands beside the number.
 */
export function isolate(text: string): string {
  return `\u2066${text.replaceAll("\u200e", "")}\u2069`;
}

/** A text of either direction within a sentence or a drawing, whose words it must not move. */
export function embed(text: string): string {
  return `\u2068${text}\u2069`;
}
