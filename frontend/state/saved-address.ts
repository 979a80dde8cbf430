import { createLoader, createSerializer } from "nuqs/server";
import { addressParsers } from "./address";
import type { Address } from "./use-address";

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
