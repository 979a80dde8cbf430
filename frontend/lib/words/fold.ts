const ARABIC: Readonly<Record<string, string>> = { ي: "ی", ى: "ی", ك: "ک", ة: "ه", "\u200c": " " };

/** A text as it is searched: without the differences that a keyboard makes. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u064b-\u065f\u0640]/g, "")
    .replace(/[يىكة\u200c]/g, (letter) => ARABIC[letter] ?? letter)
    .toLowerCase()
    .trim();
}

/** Whether each word of what is typed stands in the text. */
export function holds(text: string, typed: string): boolean {
  const folded = fold(text);
  return fold(typed)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
