"use client";
import { useRouter } from "next/navigation";
import { useLocale } from "next-intl";
import { createLoader, createSerializer } from "nuqs/server";
import { type ReactNode, useCallback, useMemo } from "react";
import { pathTo } from "@/lib/access";
import type { Calendar } from "@/lib/format/view";
import { useView, ViewContext } from "../shell/view";
import { type Address, AddressContext, type AddressState, useAddress } from "./address";
import { addressParsers } from "./parsers";

const read = createLoader(addressParsers);

const write = createSerializer(addressParsers);

/**
 * The question of an address and the calendar in which it is asked, without the money that its reader prefers, how he came
 * to it and what is open over it.
 */
export function questionOf(address: Address, calendar: Calendar): string {
  const question = write({
    ...address,
    calendar,
    money: null,
    levels: null,
    rows: null,
    part: null,
    view: null,
  });
  return new URLSearchParams(question).toString();
}

/** The days and filters of an address: what is of all views of a board. */
export function questionOfBoard(address: Address): string {
  const { range, from, to, asset_type, segment, region, reason, currency } = address;
  const filters = { range, from, to, asset_type, segment, region, reason, currency };
  return new URLSearchParams(write(filters)).toString();
}

/** The address that a saved question stands for. */
export function addressOf(question: string): Address {
  return read(new URLSearchParams(question));
}

/** The part of a page's address after its path, for a saved question with some of it changed. */
export function searchOf(
  question: string,
  changes: { [Name in keyof Address]?: Address[Name] | null } = {},
): string {
  return write({ ...addressOf(question), ...changes });
}

/** The address of the explorer with what is seen here, for somebody else: a tile's as the page's own. */
export function useExplorerLink(): () => string {
  const { address } = useAddress();
  const { locale, calendar } = useView();
  return useCallback(
    () =>
      new URL(
        write(pathTo("reports", locale), { ...address, calendar }),
        location.origin,
      ).toString(),
    [address, locale, calendar],
  );
}

interface Props {
  question: string;
  children: ReactNode;
}

/**
 * Gives what is inside the address of a saved question, in the calendar in which it was saved. What would change the page's
 * address opens the explorer with it.
 */
export function FixedAddress({ question, children }: Props) {
  const router = useRouter();
  const locale = useLocale();
  const state = useMemo((): AddressState => {
    const address = addressOf(question);
    return {
      address,
      setAddress: async (update) => {
        const changes = typeof update === "function" ? update(address) : update;
        const search = changes === null ? "" : searchOf(question, changes);
        router.push(pathTo("reports", locale) + search);
        return new URLSearchParams(search);
      },
    };
  }, [question, router, locale]);
  const view = useView();
  const calendar = state.address.calendar ?? view.calendar;
  const saved = useMemo(() => ({ ...view, calendar }), [view, calendar]);
  return (
    <ViewContext value={saved}>
      <AddressContext value={state}>{children}</AddressContext>
    </ViewContext>
  );
}
