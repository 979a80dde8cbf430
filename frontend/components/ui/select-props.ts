import type { ReactNode } from "react";

export interface Choice {
  id: string;
  name: string;
  note?: string;
}

export interface SelectProps {
  /** The name of the list; its button is named by what stands on it. */
  label: string;
  choices: readonly Choice[];
  /** What is chosen of what: the name stands there too, if only to be heard. */
  children: ReactNode;
  className?: string;
}

export interface OneProps extends SelectProps {
  value: string;
  onChange: (id: string) => void;
}

export interface ManyProps extends SelectProps {
  value: readonly string[];
  onChange: (ids: string[]) => void;
}
