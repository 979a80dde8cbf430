/** One thing that a server did not accept, and the field that it is about. Codes are stable, texts are ours. */
export interface Refusal {
  code: string;
  field: string | null;
}

/** The sign-in's server said no. `wait` is how many seconds to let pass before trying again. */
export class RefusedError extends Error {
  override name = "RefusedError";
  constructor(
    readonly refusals: readonly Refusal[],
    readonly wait: number | null = null,
  ) {
    super(refusals.map(({ code }) => code).join(", "));
  }
}

/** The seconds of a Retry-After header. */
export function waitOf(response: Response): number | null {
  const seconds = Number.parseInt(response.headers.get("Retry-After") ?? "", 10);
  return Number.isNaN(seconds) ? null : seconds;
}
