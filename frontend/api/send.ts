import { NOT_SIGNED_IN } from "./problem";
import { renewTokens, sessionMark } from "./session";
import { signed } from "./signed";

/** `fetch` as the browser's session. A request that comes too late for its access token is sent once more with a new one. */
export async function send(request: Request): Promise<Response> {
  const seen = sessionMark();
  const again = request.clone();
  const response = await fetch(await signed(request));
  if (!(await isLate(response))) return response;
  if (!(await renewTokens(seen))) return response;
  await response.body?.cancel();
  return fetch(await signed(again));
}

async function isLate(response: Response): Promise<boolean> {
  if (response.status !== 401) return false;
  const body = await response
    .clone()
    .json()
    .catch(() => null);
  return body?.code === NOT_SIGNED_IN;
}
