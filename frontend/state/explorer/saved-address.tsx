"use client";
import { useRouter } from "next/navigation";
import { useLocale } from "next-intl";
import { createLoader, createSerializer } from "nuqs/server";
import { type ReactNode, useMemo } from "react";
import { pathTo } from "@/lib/access";
import { type Address, AddressContext, type AddressState } from "./address";
import { addressParsers } from "./parsers";

const read = createLoader(addressParsers);

const write = createSerializer(addressParsers);

/** The question of an address, without how its reader wants figures written, how he came to it and what is open over it. */
export function questionOf(address: Address): string {
  const question = write({
    ...address,
    calendar: null,
    money: null,
    levels: null,
    rows: null,
    part: null,
  });
  return new URLSearchParams(question).toString();
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

interface Props {
  question: string;
  children: ReactNode;
}

/** Gives what is inside the address of a saved question. What would change the page's address opens the explorer with it. */
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
  return <AddressContext value={state}>{children}</AddressContext>;
}
