import { type RefObject, startTransition, useEffect, useRef, useState } from "react";
import { inTurn } from "@/lib/in-turn";

export interface Size {
  width: number;
  height: number;
}

/**
 * An element and its size: null until it is measured, and then whenever it changes. What is drawn in that size is no
 * hurry: the page stays open to its reader while it is worked out, and of several that come at once one after the other.
 */
export function useSize(): [RefObject<HTMLDivElement | null>, Size | null] {
  const place = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size | null>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let isFirst = true;
    const watcher = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      const keep = () => startTransition(() => setSize({ width, height }));
      if (isFirst) inTurn(keep);
      else keep();
      isFirst = false;
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return [place, size];
}
