/** The kinds of things that a search finds, in the order in which they are shown. */
export const FOUND_KINDS = [
  "people",
  "tickets",
  "payments",
  "transfers",
  "views",
  "reports",
  "exports",
] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

/** The kinds of records that have a page each, by their number. */
export type RecordKind = Extract<FoundKind, "people" | "tickets" | "payments" | "transfers">;

/** The address of a record's page, without the language before it. */
export function pathToRecord(kind: RecordKind, id: number): string {
  return `/${kind}/${id}/`;
}
