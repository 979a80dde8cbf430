"use client";
import { lazy, type ReactNode, Suspense, useState } from "react";
import type { IconName } from "./icon";

export interface MenuEntry {
  id: string;
  label: string;
  icon: IconName;
  href?: string;
  onAction?: () => void;
}

export interface MenuProps {
  label: string;
  trigger: ReactNode;
  /** Stands above the entries. */
  head: ReactNode;
  groups: readonly (readonly MenuEntry[])[];
}

const load = async () => ({ default: (await import("./menu-list")).MenuList });
const MenuList = lazy(load);

/** A button that opens a list of ways to go and things to do. The list comes when somebody turns to the button. */
export function Menu(props: MenuProps) {
  const [wanted, setWanted] = useState(false);
  const place = (
    <button
      type="button"
      className="menu-trigger"
      aria-label={props.label}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setWanted(true)}
      onPointerEnter={load}
      onFocus={load}
    >
      {props.trigger}
    </button>
  );
  if (!wanted) return place;
  return (
    <Suspense fallback={place}>
      <MenuList {...props} />
    </Suspense>
  );
}
