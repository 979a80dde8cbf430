import { generate } from "lean-qr";
import { useMemo } from "react";

const QUIET = 4;

/** A text as a QR code, dark on light in every theme so that cameras read it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => draw(text), [text]);
  const span = size + 2 * QUIET;
  return (
    <svg
      viewBox={`${-QUIET} ${-QUIET} ${span} ${span}`}
      className="qr-code"
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="#14202b" />
    </svg>
  );
}

function draw(text: string): { size: number; path: string } {
  const code = generate(text);
  const cells = Array.from({ length: code.size }, (_, index) => index);
  const path = cells
    .flatMap((y) => cells.filter((x) => code.get(x, y)).map((x) => `M${x} ${y}h1v1h-1z`))
    .join("");
  return { size: code.size, path };
}
