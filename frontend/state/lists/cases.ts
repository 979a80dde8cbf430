"use client";
import { parseAsStringLiteral } from "nuqs";
import { CASE_STATES } from "@/api/enums";
import { usePushedAddress } from "../url";

const parsers = { state: parseAsStringLiteral(CASE_STATES).withDefault("open") };

/** Which odd records are listed. */
export function useCasesAddress() {
  return usePushedAddress(parsers);
}
