import type { ReactNode } from "react";
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
