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

/** How well what is typed fits a text: 3 begins it, 2 stands in it, 1 has all its words there, 0 does not fit. */
export function closeness(text: string, typed: string): number {
  const [folded, sought] = [fold(text), fold(typed)];
  if (folded.startsWith(sought)) return 3;
  if (folded.includes(sought)) return 2;
  return sought.split(/\s+/).every((word) => folded.includes(word)) ? 1 : 0;
}
