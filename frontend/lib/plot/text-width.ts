/** Pixels that a kind of sign takes at most at the axis' size of 12, in the pages' letters. */
const SIGNS: readonly [RegExp, number][] = [
  [/[\u2066-\u2069\u200e\u200f\u061c\u200c]/, 0],
  [/\s/, 4],
  [/[.,٫٬]/, 5.5],
  [/[MW%]/, 12],
  [/[A-Z]/, 9],
  [/[mw]/, 11],
  [/[a-z]/, 7.2],
  // Joined letters are narrower than they are alone.
  [/[\p{L}٪]/u, 6],
];
/** Of a digit, and of any other sign. */
const SIGN = 8;

/** About how wide a text of the axis is, in pixels, and never less: to measure each on the page costs more than to draw it. */
export function textWidth(text: string): number {
  return [...text].reduce(
    (width, sign) => width + (SIGNS.find(([kind]) => kind.test(sign))?.[1] ?? SIGN),
    0,
  );
}
