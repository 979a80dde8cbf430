import { type Answer, requestSignedIn } from "./call";

/** A second factor of an account. Moments are seconds since 1970, as allauth writes them. */
export type Authenticator =
  | { type: "totp"; created_at: number; last_used_at: number | null }
  | {
      type: "recovery_codes";
      created_at: number;
      last_used_at: number | null;
      total_code_count: number;
      unused_code_count: number;
    }
  | { type: "webauthn"; id: number; name: string; created_at: number; last_used_at: number | null };

/** A browser or machine that is signed in. */
export interface Session {
  id: number;
  ip: string;
  user_agent: string;
  created_at: number;
  last_seen_at?: number;
  is_current: boolean;
}

/** What an authenticator app needs to know. */
export interface TotpSecret {
  secret: string;
  totp_url: string;
}

const AUTHENTICATORS = "account/authenticators";

export async function fetchAuthenticators(): Promise<Authenticator[]> {
  return (await requestSignedIn<Authenticator[]>("GET", AUTHENTICATORS)).data;
}

/** A new secret to enrol an app with; null where one is enrolled already. */
export async function fetchTotpSecret(): Promise<TotpSecret | null> {
  const answer: Answer<unknown, TotpSecret> = await requestSignedIn(
    "GET",
    `${AUTHENTICATORS}/totp`,
  );
  return answer.status === 404 ? answer.meta : null;
}

export async function enrolTotp(code: string): Promise<void> {
  await requestSignedIn("POST", `${AUTHENTICATORS}/totp`, { code });
}

export async function removeTotp(): Promise<void> {
  await requestSignedIn("DELETE", `${AUTHENTICATORS}/totp`);
}

interface RecoveryCodes {
  unused_codes?: string[];
}

/** The recovery codes that are left, or none where they may not be seen again. */
export async function fetchRecoveryCodes(): Promise<string[]> {
  const { data } = await requestSignedIn<RecoveryCodes>("GET", `${AUTHENTICATORS}/recovery-codes`);
  return data?.unused_codes ?? [];
}

export async function makeRecoveryCodes(): Promise<string[]> {
  const { data } = await requestSignedIn<RecoveryCodes>(
    "POST",
    `${AUTHENTICATORS}/recovery-codes`,
    {},
  );
  return data.unused_codes ?? [];
}

export async function removePasskey(id: number): Promise<void> {
  await requestSignedIn("DELETE", `${AUTHENTICATORS}/webauthn`, { authenticators: [id] });
}

export async function fetchSessions(): Promise<Session[]> {
  return (await requestSignedIn<Session[]>("GET", "auth/sessions")).data;
}

export async function endSessions(sessions: readonly number[]): Promise<void> {
  await requestSignedIn("DELETE", "auth/sessions", { sessions });
}

export async function changePassword(values: Record<string, string>): Promise<void> {
  await requestSignedIn("POST", "account/password/change", values);
}

export async function reauthenticateByPassword(password: string): Promise<void> {
  await requestSignedIn("POST", "auth/reauthenticate", { password });
}

export async function reauthenticateByCode(code: string): Promise<void> {
  await requestSignedIn("POST", "auth/2fa/reauthenticate", { code });
}
