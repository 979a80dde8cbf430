"use client";
import { type inferParserType, useQueryStates } from "nuqs";
import { createContext, use } from "react";
import { addressParsers } from "./address";

export type Address = inferParserType<typeof addressParsers>;

type SetAddress = ReturnType<typeof useQueryStates<typeof addressParsers>>[1];

/** What is asked, and the way to ask something else. */
export interface AddressState {
  address: Address;
  setAddress: SetAddress;
}

/** The page's state and the way to change it. Each change is a step that the back button undoes. */
export function useAddressState(): AddressState {
  const [address, setAddress] = useQueryStates(addressParsers, { history: "push", scroll: false });
  return { address, setAddress };
}

export const AddressContext = createContext<AddressState | null>(null);

/** The page's state, read from the address once for all of the page. */
export function useAddress() {
  const state = use(AddressContext);
  if (!state) throw new Error("useAddress is used outside PageState");
  return state;
}
