import type { Mark } from "@/lib/plot/shape";

/** The colour of a series. */
export function Swatch({ mark }: { mark: Mark | undefined }) {
  return <span className="swatch" style={{ background: `var(--series-${mark?.colour ?? 1})` }} />;
}
