"use client";
import type { ReactNode } from "react";
import { AddressContext, useAddressState } from "./use-address";
import { NamesContext, useNamesState } from "./use-names";
import { useViewState, ViewContext } from "./use-view";

/** Reads the address and the catalog's names once, for everything on the page. */
export function PageState({ children }: { children: ReactNode }) {
  const address = useAddressState();
  const view = useViewState(address.address);
  const names = useNamesState();
  return (
    <AddressContext value={address}>
      <ViewContext value={view}>
        <NamesContext value={names}>{children}</NamesContext>
      </ViewContext>
    </AddressContext>
  );
}
