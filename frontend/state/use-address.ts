"use client";
import { type inferParserType, useQueryStates } from "nuqs";
import { createContext, use, useMemo } from "react";
import { useMe } from "@/api/me";
import { addressParsers } from "./address";
import { firstMetric } from "./first-metric";

export type Address = inferParserType<typeof addressParsers>;

type SetAddress = ReturnType<typeof useQueryStates<typeof addressParsers>>[1];

/** What is asked, and the way to ask something else. */
export interface AddressState {
  address: Address;
  setAddress: SetAddress;
}

/** The page's state and the way to change it. Each change is a step that the back button undoes. */
export function useAddressState(): AddressState {
  const first = firstMetric(useMe().data?.scope);
  const parsers = useMemo(
    () => ({ ...addressParsers, metric: addressParsers.metric.withDefault(first) }),
    [first],
  );
  const [address, setAddress] = useQueryStates(parsers, { history: "push", scroll: false });
  return { address, setAddress };
}

export const AddressContext = createContext<AddressState | null>(null);

/** The page's state, read from the address once for all of the page. */
export function useAddress() {
  const state = use(AddressContext);
  if (!state) throw new Error("useAddress is used outside PageState");
  return state;
}
