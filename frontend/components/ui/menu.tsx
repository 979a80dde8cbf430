"use client";
import { lazy, Suspense, useState } from "react";
import type { MenuProps } from "./menu-props";

const load = async () => ({ default: (await import("./menu-list")).MenuList });
const MenuList = lazy(load);

/** A button that opens a list of ways to go and things to do. The list comes when somebody turns to the button. */
export function Menu(props: MenuProps) {
  const [isOpened, setOpened] = useState(false);
  const place = (
    <button
      type="button"
      className="menu-trigger"
      aria-label={props.label}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setOpened(true)}
      onPointerEnter={load}
      onFocus={load}
    >
      {props.trigger}
    </button>
  );
  if (!isOpened) return place;
  return (
    <Suspense fallback={place}>
      <MenuList {...props} />
    </Suspense>
  );
}
