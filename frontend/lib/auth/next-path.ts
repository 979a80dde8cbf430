const OURS = "http://ours.invalid";

/** Where to go on after signing in, if it is a path of this site; null for anything that could lead elsewhere. */
export function safeNext(path: string | null): string | null {
  if (!path?.startsWith("/")) return null;
  const url = URL.canParse(path, OURS) ? new URL(path, OURS) : null;
  if (url?.origin !== OURS || url.pathname.startsWith("//")) return null;
  return url.pathname + url.search + url.hash;
}

/** A page's address that remembers where to go on. */
export function withNext(path: string, next: string | null): string {
  return next === null ? path : `${path}?next=${encodeURIComponent(next)}`;
}
