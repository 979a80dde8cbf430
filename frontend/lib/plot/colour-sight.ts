/** Colours as they are seen, with full and with colour-blind sight. Only tests use it: see palette.test.ts. */

export type Rgb = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];

export function parseHex(hex: string): Rgb {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}

const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const times = ([a, b, c]: Matrix, [x, y, z]: Rgb): Rgb => [
  a[0] * x + a[1] * y + a[2] * z,
  b[0] * x + b[1] * y + b[2] * z,
  c[0] * x + c[1] * y + c[2] * z,
];
const toLinear = ([r, g, b]: Rgb): Rgb => [linear(r), linear(g), linear(b)];

/** Complete dichromacy in linear RGB, after Machado, Oliveira and Fernandes (2009). */
const PROTANOPIA: Matrix = [
  [0.152286, 1.052583, -0.204868],
  [0.114503, 0.786281, 0.099216],
  [-0.003882, -0.048116, 1.051998],
];
const DEUTERANOPIA: Matrix = [
  [0.367322, 0.860646, -0.227968],
  [0.280085, 0.672501, 0.047413],
  [-0.01182, 0.04294, 0.968881],
];

/** Linear RGB as an eye of each kind takes it. */
export const SIGHTS = {
  full: (colour: Rgb) => toLinear(colour),
  protanopic: (colour: Rgb) => times(PROTANOPIA, toLinear(colour)),
  deuteranopic: (colour: Rgb) => times(DEUTERANOPIA, toLinear(colour)),
} as const;

const LMS: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const LAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

/** How far two linear colours lie apart to the eye: in OKLab, in hundredths. */
export function distance(a: Rgb, b: Rgb): number {
  const lab = (colour: Rgb) => {
    const [l, m, s] = times(LMS, colour);
    return times(LAB, [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)]);
  };
  const [p, q] = [lab(a), lab(b)];
  return 100 * Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

/** The contrast ratio of WCAG 2. */
export function contrast(a: Rgb, b: Rgb): number {
  const luminance = (colour: Rgb) => {
    const [r, g, blue] = toLinear(colour);
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}
