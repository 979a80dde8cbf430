import { client } from "../client";
import { done } from "../problem";
import { RefusedError } from "../refusal";
import { clearSession } from "../session";
import { request, STEP_IS_OVER } from "./call";
import { furtherOf, type Standing, standingOf } from "./standing";

export async function fetchStanding(): Promise<Standing> {
  return standingOf(await request("GET", "auth/session"));
}

/** Signs in. Whoever was signed in here before is signed out first: the typed account counts. */
export async function signIn(email: string, password: string): Promise<Standing> {
  const login = () => request("POST", "auth/login", { email, password });
  try {
    return furtherOf(await login());
  } catch (error) {
    if (!isOver(error)) throw error;
    await signOut();
    return furtherOf(await login());
  }
}

function isOver(error: unknown): boolean {
  return error instanceof RefusedError && error.refusals[0]?.code === STEP_IS_OVER;
}

export async function signUp(values: Record<string, string>): Promise<Standing> {
  return standingOf(await request("POST", "auth/signup", values));
}

export async function verifyEmail(key: string): Promise<Standing> {
  return furtherOf(await request("POST", "auth/email/verify", { key }));
}

export async function resendEmailCode(): Promise<void> {
  await request("POST", "auth/email/verify/resend");
}

export async function requestPasswordCode(email: string): Promise<void> {
  await request("POST", "auth/password/request", { email });
}

export async function resetPassword(key: string, password: string): Promise<Standing> {
  return standingOf(await request("POST", "auth/password/reset", { key, password }));
}

/** Sets the password of the account that a one-time link was made for. */
export async function setPasswordByLink(key: string, password: string): Promise<void> {
  done(await client.POST("/api/v1/auth/password/", { body: { key, password } }));
}

/** The second step: a code of an app, or one of the recovery codes. */
export async function submitCode(code: string): Promise<Standing> {
  return furtherOf(await request("POST", "auth/2fa/authenticate", { code }));
}

/** Ends this session. Its answer is a 401, which says that it is done. */
export async function signOut(): Promise<void> {
  await request("DELETE", "auth/session");
  clearSession();
}
