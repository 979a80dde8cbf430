/** The kinds of records, each with a page for every number. */
export const RECORD_KINDS = ["people", "tickets", "payments", "transfers"] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

const OF_PAGE = new RegExp(`^(?:${RECORD_KINDS.join("|")})/([0-9]{1,19})$`);

/** A record's page, below the language that it is read in. */
export function recordPage(kind: RecordKind, id: string | number): string {
  return `/${kind}/${id}/`;
}

/** The address of a record's page. */
export function recordPath(kind: RecordKind, id: string | number, locale: string): string {
  return `/${locale}${recordPage(kind, id)}`;
}

/** The number that the path of a page below its language names; null where it names none. */
export function recordIdOf(page: string): string | null {
  return OF_PAGE.exec(page)?.[1] ?? null;
}
