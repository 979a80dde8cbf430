"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { SignInConfig } from "@/api/auth/config";
import { signInByPasskey, supportsPasskeys } from "@/api/auth/passkeys";
import { PasskeyButton } from "./passkey-button";
import { ProviderButton } from "./provider-button";
import { useSteps } from "./use-steps";

/** What this installation offers beside a password. */
export function OtherWays({ config }: { config: SignInConfig | undefined }) {
  const t = useTranslations("signIn");
  const { goOn } = useSteps();
  const [passkeys, setPasskeys] = useState(false);
  useEffect(() => setPasskeys(supportsPasskeys()), []);
  const providers = config?.socialaccount?.providers ?? [];
  const byPasskey = passkeys && config?.mfa?.passkey_login_enabled === true;
  if (providers.length === 0 && !byPasskey) return null;
  return (
    <>
      <p className="or">{t("or")}</p>
      {byPasskey ? (
        <PasskeyButton label={t("byPasskey")} onPress={async () => goOn(await signInByPasskey())} />
      ) : null}
      {providers.map((provider) => (
        <ProviderButton key={provider.id} provider={provider} />
      ))}
    </>
  );
}
