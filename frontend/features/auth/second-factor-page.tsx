"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { submitPasskey, supportsPasskeys } from "@/api/auth/passkeys";
import { fetchStanding, submitCode } from "@/api/auth/sign-in";
import { Link } from "@/components/ui/link";
import { plainCode } from "@/lib/auth/digits";
import { CodeField } from "../forms/code-field";
import { ServerForm } from "../forms/server-form";
import type { Values } from "../forms/use-submission";
import { Entrance } from "./entrance";
import { PasskeyButton } from "./passkey-button";
import { useSteps } from "./use-steps";

/** The second step of signing in: a code of an app, a recovery code, or a passkey. */
export function SecondFactorPage() {
  const t = useTranslations("factor");
  const signIn = useTranslations("signIn");
  const { pathOf, goOn } = useSteps();
  const [recovery, setRecovery] = useState(false);
  const { data: standing } = useQuery({
    queryKey: ["standing"],
    queryFn: fetchStanding,
    gcTime: 0,
  });
  const types = standing?.types ?? [];
  const submit = async ({ code = "" }: Values) => goOn(await submitCode(plainCode(code)));
  return (
    <Entrance title={t("title")} text={recovery ? t("recoveryText") : t("text")}>
      <ServerForm submitLabel={t("submit")} onSubmit={submit} key={String(recovery)}>
        <CodeField name="code" label={recovery ? t("recovery") : t("code")} digits autoFocus />
      </ServerForm>
      {types.includes("webauthn") && supportsPasskeys() ? (
        <PasskeyButton label={t("byPasskey")} onPress={async () => goOn(await submitPasskey())} />
      ) : null}
      <p className="entrance-ways">
        {types.includes("recovery_codes") ? (
          <button type="button" className="link" onClick={() => setRecovery(!recovery)}>
            {recovery ? t("byApp") : t("byRecovery")}
          </button>
        ) : null}
        <Link className="link" href={pathOf("sign-in")}>
          {signIn("again")}
        </Link>
      </p>
    </Entrance>
  );
}
