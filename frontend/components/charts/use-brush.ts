import { type PointerEvent, type RefObject, useRef, useState } from "react";

/** Pixels that a pointer moves before a press is a drag. */
const SLACK = 6;

/** What is dragged over, in pixels of the chart. */
export interface Brush {
  from: number;
  to: number;
}

/** The x positions between which a mouse or pen is dragged over a chart. The click that ends a drag is nobody's. */
export function useBrush(
  place: RefObject<HTMLElement | null>,
  onBrush: ((brush: Brush) => void) | undefined,
) {
  const [brush, setBrush] = useState<Brush | null>(null);
  const start = useRef<number | null>(null);
  const isDragged = useRef(false);
  const within = ({ clientX }: PointerEvent) =>
    clientX - (place.current?.getBoundingClientRect().left ?? 0);
  const end = () => {
    start.current = null;
    setBrush(null);
  };
  if (!onBrush) return { brush: null, handlers: {} };
  return {
    brush,
    handlers: {
      onPointerDownCapture: (event: PointerEvent) => {
        isDragged.current = false;
        if (event.button === 0 && event.pointerType !== "touch") start.current = within(event);
      },
      onPointerMoveCapture: (event: PointerEvent) => {
        const from = start.current;
        if (from === null) return;
        const to = within(event);
        if (Math.abs(to - from) > SLACK) isDragged.current = true;
        if (isDragged.current) setBrush({ from: Math.min(from, to), to: Math.max(from, to) });
      },
      onPointerUpCapture: () => {
        if (isDragged.current && brush) onBrush(brush);
        end();
      },
      onPointerCancelCapture: end,
      onPointerLeave: end,
      onClickCapture: (event: { stopPropagation: () => void }) => {
        if (isDragged.current) event.stopPropagation();
        isDragged.current = false;
      },
    },
  };
}
