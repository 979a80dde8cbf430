import { type Answer, askSignedIn } from "./call";

/** A second factor of an account. Moments are seconds since 1970, as allauth tells them. */
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

export async function askAuthenticators(): Promise<Authenticator[]> {
  return (await askSignedIn<Authenticator[]>("GET", AUTHENTICATORS)).data;
}

/** A new secret to enrol an app with; null where one is enrolled already. */
export async function askTotpSecret(): Promise<TotpSecret | null> {
  const answer: Answer<unknown, TotpSecret> = await askSignedIn("GET", `${AUTHENTICATORS}/totp`);
  return answer.status === 404 ? answer.meta : null;
}

export async function enrolTotp(code: string): Promise<void> {
  await askSignedIn("POST", `${AUTHENTICATORS}/totp`, { code });
}

export async function removeTotp(): Promise<void> {
  await askSignedIn("DELETE", `${AUTHENTICATORS}/totp`);
}

interface RecoveryCodes {
  unused_codes?: string[];
}

/** The recovery codes that are left, or none where they may not be seen again. */
export async function askRecoveryCodes(): Promise<string[]> {
  const { data } = await askSignedIn<RecoveryCodes>("GET", `${AUTHENTICATORS}/recovery-codes`);
  return data?.unused_codes ?? [];
}

export async function makeRecoveryCodes(): Promise<string[]> {
  const { data } = await askSignedIn<RecoveryCodes>("POST", `${AUTHENTICATORS}/recovery-codes`, {});
  return data.unused_codes ?? [];
}

export async function removePasskey(id: number): Promise<void> {
  await askSignedIn("DELETE", `${AUTHENTICATORS}/webauthn`, { authenticators: [id] });
}

export async function askSessions(): Promise<Session[]> {
  return (await askSignedIn<Session[]>("GET", "auth/sessions")).data;
}

export async function endSessions(sessions: readonly number[]): Promise<void> {
  await askSignedIn("DELETE", "auth/sessions", { sessions });
}

export async function changePassword(values: Record<string, string>): Promise<void> {
  await askSignedIn("POST", "account/password/change", values);
}

export async function reauthenticateByPassword(password: string): Promise<void> {
  await askSignedIn("POST", "auth/reauthenticate", { password });
}

export async function reauthenticateByCode(code: string): Promise<void> {
  await askSignedIn("POST", "auth/2fa/reauthenticate", { code });
}
