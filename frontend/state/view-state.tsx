"use client";
import type { ReactNode } from "react";
import { useViewState, ViewContext } from "./use-view";

/** Reads from the address how days and figures are written, for everything on the page. */
export function ViewState({ children }: { children: ReactNode }) {
  return <ViewContext value={useViewState()}>{children}</ViewContext>;
}
