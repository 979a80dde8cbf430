import { useQuery } from "@tanstack/react-query";
import { request } from "./call";

/** What this installation offers for signing in. */
export interface SignInConfig {
  account: { is_open_for_signup: boolean };
  socialaccount?: { providers: { id: string; name: string }[] };
  mfa?: { passkey_login_enabled: boolean };
}

export function useSignInConfig() {
  return useQuery({
    queryKey: ["sign-in config"],
    queryFn: async () => (await request<SignInConfig>("GET", "config")).data,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
