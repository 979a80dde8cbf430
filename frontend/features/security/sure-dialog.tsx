"use client";
import { useTranslations } from "next-intl";
import type { Flow } from "@/api/auth/call";
import { reauthenticateByPasskey, supportsPasskeys } from "@/api/auth/passkeys";
import { reauthenticateByCode, reauthenticateByPassword } from "@/api/auth/security";
import { Dialog } from "@/components/ui/dialog";
import { plainCode } from "@/lib/auth/digits";
import { PasskeyButton } from "../auth/passkey-button";
import { CodeField } from "../forms/code-field";
import { Password } from "../forms/password";
import { ServerForm } from "../forms/server-form";
import type { Values } from "../forms/use-submission";

interface Props {
  flows: readonly Flow[];
  onAnswer: (shown: boolean) => void;
}

/** Asks the reader to authenticate again, in one of the ways that this account has. */
export function SureDialog({ flows, onAnswer }: Props) {
  const t = useTranslations("sure");
  const signIn = useTranslations("signIn");
  const password = flows.some(({ id }) => id === "reauthenticate");
  const types = flows.find(({ id }) => id === "mfa_reauthenticate")?.types ?? [];
  const codes = types.some((type) => type !== "webauthn");
  const byPassword = async (values: Values) => {
    await reauthenticateByPassword(values.password ?? "");
    onAnswer(true);
  };
  const byCode = async ({ code = "" }: Values) => {
    await reauthenticateByCode(plainCode(code));
    onAnswer(true);
  };
  const byPasskey = async () => {
    await reauthenticateByPasskey();
    onAnswer(true);
  };
  return (
    <Dialog title={t("title")} closeLabel={t("close")} onClose={() => onAnswer(false)}>
      <p className="section-text">{t("text")}</p>
      {password ? (
        <ServerForm submitLabel={t("submit")} onSubmit={byPassword}>
          <Password
            name="password"
            label={signIn("password")}
            autoComplete="current-password"
            autoFocus
          />
        </ServerForm>
      ) : null}
      {codes ? (
        <ServerForm submitLabel={t("byCode")} onSubmit={byCode}>
          <CodeField name="code" label={t("code")} digits autoFocus={!password} />
        </ServerForm>
      ) : null}
      {types.includes("webauthn") && supportsPasskeys() ? (
        <PasskeyButton label={t("byPasskey")} onPress={byPasskey} />
      ) : null}
    </Dialog>
  );
}
