import { numberTag, type View } from "./view";

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
const STEP = 1000;

/** Writes how large a file is, in the unit in which that is a short number. */
export function formatSize(bytes: number, { locale }: Pick<View, "locale">): string {
  const steps = UNITS.findIndex((_, at) => bytes < STEP ** (at + 1));
  const at = steps === -1 ? UNITS.length - 1 : steps;
  return new Intl.NumberFormat(numberTag(locale), {
    style: "unit",
    unit: UNITS[at],
    unitDisplay: at === 0 || locale === "fa" ? "long" : "short",
    maximumFractionDigits: 1,
  }).format(bytes / STEP ** at);
}
