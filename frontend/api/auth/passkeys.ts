import { RefusedError } from "../refusal";
import { request, requestSignedIn } from "./call";
import { furtherOf, type Standing } from "./standing";

interface RequestOptions {
  request_options: { publicKey: PublicKeyCredentialRequestOptionsJSON };
}

interface CreationOptions {
  creation_options: { publicKey: PublicKeyCredentialCreationOptionsJSON };
}

interface Added {
  recovery_codes_generated: boolean;
}

const NUMBERS_ONLY = /^[\d.]+$|:/;

/** Whether passkeys work here: in this browser, and at this address, which must be a name and not a number. */
export function supportsPasskeys(): boolean {
  return (
    typeof PublicKeyCredential !== "undefined" &&
    "parseCreationOptionsFromJSON" in PublicKeyCredential &&
    !NUMBERS_ONLY.test(location.hostname)
  );
}

/** Signs in by a passkey alone. */
export async function signInByPasskey(): Promise<Standing> {
  const { data } = await request<RequestOptions>("GET", "auth/webauthn/login");
  const credential = await getCredential(data);
  return furtherOf(await request("POST", "auth/webauthn/login", { credential }));
}

/** The second step of signing in, by a passkey. */
export async function submitPasskey(): Promise<Standing> {
  const { data } = await request<RequestOptions>("GET", "auth/webauthn/authenticate");
  const credential = await getCredential(data);
  return furtherOf(await request("POST", "auth/webauthn/authenticate", { credential }));
}

/** Shows again who sits there, by a passkey. */
export async function reauthenticateByPasskey(): Promise<void> {
  const { data } = await requestSignedIn<RequestOptions>("GET", "auth/webauthn/reauthenticate");
  const credential = await getCredential(data);
  await requestSignedIn("POST", "auth/webauthn/reauthenticate", { credential });
}

/**
 * Makes a passkey for this account on this device; it can also sign in alone. Returns whether recovery codes were made
 * beside it, as for every first second factor.
 */
export async function addPasskey(name: string): Promise<boolean> {
  const path = "account/authenticators/webauthn";
  const { data } = await requestSignedIn<CreationOptions>("GET", `${path}?passwordless`);
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    data.creation_options.publicKey,
  );
  const credential = await credentialJson(navigator.credentials.create({ publicKey }));
  const { meta } = await requestSignedIn<unknown, Added>("POST", path, {
    name,
    credential,
    passwordless: true,
  });
  return meta.recovery_codes_generated;
}

async function getCredential({ request_options }: RequestOptions): Promise<unknown> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(request_options.publicKey);
  return credentialJson(navigator.credentials.get({ publicKey }));
}

/** The credential as JSON; when the reader or the device says no, it is a refusal like any other. */
async function credentialJson(asked: Promise<Credential | null>): Promise<unknown> {
  const credential = await asked.catch(() => null);
  if (credential instanceof PublicKeyCredential) return credential.toJSON();
  throw new RefusedError([{ code: "passkey_not_given", field: null }]);
}
