const SECOND = 1_000;

/** A moment in the API's writing, from seconds since 1970. */
export function momentOf(seconds: number): string {
  return new Date(seconds * SECOND).toISOString();
}
