"use client";
import type { ReactNode } from "react";
import { NamesContext, useNamesState } from "./use-names";

/** Reads the catalog's names once, for everything on the page. */
export function NamesState({ children }: { children: ReactNode }) {
  return <NamesContext value={useNamesState()}>{children}</NamesContext>;
}
