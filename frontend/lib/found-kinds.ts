import { RECORD_KINDS } from "./record-path";

/** The kinds of things that a search finds, in the order in which they are shown. */
export const FOUND_KINDS = [...RECORD_KINDS, "views", "reports", "exports"] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];
