"use client";
import { parseAsInteger, parseAsStringLiteral } from "nuqs";
import { TARGETS_SHOWN } from "@/api/enums";
import { usePushedAddress } from "../url";

const parsers = {
  target: parseAsInteger,
  which: parseAsStringLiteral(TARGETS_SHOWN).withDefault("open"),
};

/** Which targets are shown, and the one that is open. */
export function useTargetsAddress() {
  return usePushedAddress(parsers);
}
