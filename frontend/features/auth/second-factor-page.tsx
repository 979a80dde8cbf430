"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { givePasskey, knowsPasskeys } from "@/api/auth/passkeys";
import { askStanding, giveCode } from "@/api/auth/sign-in";
import { Link } from "@/components/ui/link";
import { plainCode } from "@/lib/auth/digits";
import { AskForm } from "../forms/ask-form";
import { CodeField } from "../forms/code-field";
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
  const { data: standing } = useQuery({ queryKey: ["standing"], queryFn: askStanding, gcTime: 0 });
  const types = standing?.types ?? [];
  const submit = async ({ code = "" }: Values) => goOn(await giveCode(plainCode(code)));
  return (
    <Entrance title={t("title")} text={recovery ? t("recoveryText") : t("text")}>
      <AskForm submitLabel={t("submit")} onSubmit={submit} key={String(recovery)}>
        <CodeField name="code" label={recovery ? t("recovery") : t("code")} digits autoFocus />
      </AskForm>
      {types.includes("webauthn") && knowsPasskeys() ? (
        <PasskeyButton label={t("byPasskey")} onPress={async () => goOn(await givePasskey())} />
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
