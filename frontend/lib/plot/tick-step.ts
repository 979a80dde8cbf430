/** About the width of a sign at the axis' size of 12 pixels, the room between two words, and what is no axis. */
const SIGN = 7;
const GAP = 24;
const MARGINS = 96;

/**
 * Of how many points in a row one is named on an axis of a width in pixels, so that no two names touch. Reckoned from their
 * lengths: to measure each name on the page costs more than to draw it.
 */
export function tickStep(names: readonly string[], width: number): number {
  const longest = Math.max(1, ...names.map(({ length }) => length));
  const room = Math.max(1, Math.floor((width - MARGINS) / (longest * SIGN + GAP)));
  return Math.max(1, Math.ceil(names.length / room));
}
