"use client";
import { createSerializer, type inferParserType, useQueryStates } from "nuqs";
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo } from "react";
import { useMe } from "@/api/me";
import type { Me } from "@/api/types";
import { pathTo } from "@/lib/access";
import { NamesState } from "../shell/names";
import { useView } from "../shell/view";
import { addressParsers } from "./parsers";

export type Address = inferParserType<typeof addressParsers>;

type SetAddress = ReturnType<typeof useQueryStates<typeof addressParsers>>[1];

/** The address's values, and the way to change them. */
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

const FIRST: Partial<Record<Me["scope"], string>> = { service: "active_loans" };

/** What a reader is shown who names no metric: one that he may see. */
export function firstMetric(scope: Me["scope"] | undefined): string {
  return (scope && FIRST[scope]) ?? addressParsers.metric.defaultValue;
}

/** Reads the page's question and the catalog's names once, for everything on the page. */
export function PageState({ children }: { children: ReactNode }) {
  const address = useAddressState();
  useNamedCalendar(address);
  return (
    <AddressContext value={address}>
      <NamesState>{children}</NamesState>
    </AddressContext>
  );
}

/** Clears the question, but not how figures are written. */
export function useReset(): () => void {
  const { address, setAddress } = useAddress();
  const { calendar, money } = address;
  return useCallback(() => {
    void setAddress(null).then(() => setAddress({ calendar, money }, { history: "replace" }));
  }, [setAddress, calendar, money]);
}

const write = createSerializer(addressParsers);

/** Whether an address asks something and does not say in which calendar: to others its range may mean other days. */
export function lacksCalendar(address: Address, first: string): boolean {
  const metric = address.metric === first ? null : address.metric;
  return address.calendar === null && write({ ...address, metric, money: null }) !== "";
}

/** Writes into an address that asks something the calendar in which it is read here, for those whom it is sent to. */
function useNamedCalendar({ address, setAddress }: AddressState): void {
  const { calendar } = useView();
  const { data: me } = useMe();
  const lacks = me !== undefined && me !== null && lacksCalendar(address, firstMetric(me.scope));
  useEffect(() => {
    if (lacks) void setAddress({ calendar }, { history: "replace" });
  }, [lacks, calendar, setAddress]);
}

/** The address of the explorer with one metric, of the same days and filters as this page. */
export function useReportsPath() {
  const { address } = useAddress();
  const { locale, calendar } = useView();
  return useCallback(
    (metric: string) =>
      write(pathTo("reports", locale), {
        ...address,
        calendar,
        metric,
        also: null,
        split: null,
        levels: null,
        rows: null,
        part: null,
        why: null,
      }),
    [address, locale, calendar],
  );
}
