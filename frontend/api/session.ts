import { signed } from "./signed";

const KEY = "assets:session";

/** Where this browser stores what the account opened last from the search. */
export const RECENT_KEY = "assets:recent";

/**
 * A mark of when this browser last got tokens; null when it is signed out. The tokens themselves are in cookies that
 * no script can read, so this is how the tabs of a browser tell each other.
 */
export function sessionMark(): string | null {
  return localStorage.getItem(KEY);
}

/** Notes that there are fresh tokens. */
export function markSession(): void {
  localStorage.setItem(KEY, String(Date.now()));
}

/** Notes that there are none any more, and forgets what the account opened last. */
export function clearSession(): void {
  localStorage.removeItem(KEY);
  localStorage.removeItem(RECENT_KEY);
}

/** Calls back when another tab signs in or out. */
export function watchSession(changed: () => void): () => void {
  const listen = ({ key, oldValue, newValue }: StorageEvent) => {
    if (key === KEY && (oldValue === null) !== (newValue === null)) changed();
  };
  addEventListener("storage", listen);
  return () => removeEventListener("storage", listen);
}

/**
 * Has fresh tokens in the cookies. A refresh token is good for one use, so of all tabs one refreshes and the others
 * wait for it: whoever finds that the mark has moved on since `seen` has nothing left to do. Another tab's mark may be
 * seen a moment late; then a second refresh follows the first, with the token that the first one brought.
 */
export function renewTokens(seen: string | null): Promise<boolean> {
  return oneAtATime(async () => {
    const mark = sessionMark();
    if (mark !== seen) return mark !== null;
    const request = new Request("/api/v1/auth/refresh/", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: "{}",
    });
    const response = await fetch(await signed(request));
    const { ok, status } = response;
    await response.text(); // an answer that nobody reads is one that the browser keeps open
    if (!ok && status !== 401) throw new Error("no answer");
    if (ok) markSession();
    else if (renewedSince(mark)) return true;
    else clearSession();
    return ok;
  });
}

/** Whether another tab has got tokens meanwhile: without locks it may have sent the same refresh token first. */
function renewedSince(mark: string | null): boolean {
  const now = sessionMark();
  return now !== null && now !== mark;
}

let last: Promise<unknown> = Promise.resolve();

/** Over all tabs where the browser has locks (on any secure address), else within this one. */
async function oneAtATime(act: () => Promise<boolean>): Promise<boolean> {
  if (navigator.locks) return await navigator.locks.request(KEY, act);
  const turn = last.then(act, act);
  last = turn.catch(() => undefined);
  return turn;
}
