import type { CSSProperties } from "react";

/** A share of the whole as the length of a bar; the number beside it says the same. */
export function ShareBar({ share, tone = "calm" }: { share: string | null; tone?: string }) {
  const style = { "--share": share ?? "0" } as CSSProperties;
  return (
    <span className="share-bar" data-tone={tone} aria-hidden="true">
      <span style={style} />
    </span>
  );
}
