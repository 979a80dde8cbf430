/** What every request of the browser's session carries beside its cookies. */

const SAFE = ["GET", "HEAD", "OPTIONS"];
const TOKEN_PATHS = ["/auth/", "/api/v1/auth/"];

/** The value that proves that a request comes from our own page. */
export function csrfToken(): string | null {
  return document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1] ?? null;
}

/** Requests the csrftoken cookie where there is none yet. */
async function haveCsrfToken(): Promise<void> {
  if (csrfToken() !== null) return;
  const answer = await fetch("/auth/app/v1/config", { headers: { "X-Token-Transport": "cookie" } });
  await answer.text();
}

/** The request with the proof that our own page sends it, and with its tokens requested in cookies. */
export async function signed(request: Request): Promise<Request> {
  const { pathname } = new URL(request.url);
  if (TOKEN_PATHS.some((path) => pathname.startsWith(path))) {
    request.headers.set("X-Token-Transport", "cookie");
  }
  if (!SAFE.includes(request.method)) {
    await haveCsrfToken();
    request.headers.set("X-CSRFToken", csrfToken() ?? "");
  }
  return request;
}
