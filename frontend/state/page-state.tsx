"use client";
import type { ReactNode } from "react";
import { NamesState } from "./names-state";
import { AddressContext, useAddressState } from "./use-address";

/** Reads the page's question and the catalog's names once, for everything on the page. */
export function PageState({ children }: { children: ReactNode }) {
  const address = useAddressState();
  return (
    <AddressContext value={address}>
      <NamesState>{children}</NamesState>
    </AddressContext>
  );
}
