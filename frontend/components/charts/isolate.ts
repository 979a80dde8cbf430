/** Keeps right-to-left words and digits in reading order inside a left-to-right drawing. */
export function isolate(text: string, rightToLeft: boolean): string {
  return rightToLeft ? `\u2067${text}\u2069` : text;
}
