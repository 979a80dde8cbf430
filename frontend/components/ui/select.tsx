"use client";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { afterPaint, markPainted } from "@/lib/after-paint";
import type { ManyProps, OneProps, SelectProps } from "./select-props";

async function lists() {
  await afterPaint();
  return import("./select-list");
}
const LazyOne = lazy(async () => ({ default: (await lists()).SelectOne }));
const LazyMany = lazy(async () => ({ default: (await lists()).SelectMany }));

/** One of many. */
export function Select(props: OneProps) {
  const [pressed, place] = usePlace(props);
  return (
    <Suspense fallback={place}>
      <LazyOne {...props} pressed={pressed} />
    </Suspense>
  );
}

/** Any of many; none means all. */
export function MultiSelect(props: ManyProps) {
  const [pressed, place] = usePlace(props);
  return (
    <Suspense fallback={place}>
      <LazyMany {...props} pressed={pressed} />
    </Suspense>
  );
}

/** The button that stands in the list's place until its script is there, and whether it was pressed. */
function usePlace({ className = "", children }: SelectProps): [boolean, ReactNode] {
  const [pressed, setPressed] = useState(false);
  const press = () => {
    setPressed(true);
    markPainted();
  };
  const place = (
    <div className={`select ${className}`}>
      <button
        type="button"
        className="select__trigger control"
        aria-haspopup="listbox"
        aria-expanded={false}
        onClick={press}
      >
        <span className="min-w-0 flex-1 truncate text-start">{children}</span>
        <span className="select__indicator control-arrow" />
      </button>
    </div>
  );
  return [pressed, place];
}
