"use client";
import { parseAsStringLiteral } from "nuqs";
import { WITHDRAWAL_STATES } from "@/api/enums";
import { usePushedAddress } from "../url";

const parsers = { state: parseAsStringLiteral(WITHDRAWAL_STATES).withDefault("requested") };

/** Which withdrawals are listed. */
export function usePayoutsAddress() {
  return usePushedAddress(parsers);
}
