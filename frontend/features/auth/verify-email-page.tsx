"use client";
import { useTranslations } from "next-intl";
import { resendEmailCode, verifyEmail } from "@/api/auth/sign-in";
import { Link } from "@/components/ui/link";
import { plainCode } from "@/lib/auth/digits";
import { CodeField } from "../forms/code-field";
import { ServerForm } from "../forms/server-form";
import type { Values } from "../forms/use-submission";
import { Entrance } from "./entrance";
import { ResendButton } from "./resend-button";
import { useSteps } from "./use-steps";

/** The code that was sent to a new account's address. */
export function VerifyEmailPage() {
  const t = useTranslations("verify");
  const signIn = useTranslations("signIn");
  const { pathOf, goOn } = useSteps();
  const submit = async ({ key = "" }: Values) => goOn(await verifyEmail(plainCode(key)));
  return (
    <Entrance title={t("title")} text={t("text")}>
      <ServerForm submitLabel={t("submit")} onSubmit={submit}>
        <CodeField name="key" label={t("code")} autoFocus />
      </ServerForm>
      <div className="entrance-ways">
        <ResendButton onPress={resendEmailCode} />
        <Link className="link" href={pathOf("sign-in")}>
          {signIn("again")}
        </Link>
      </div>
    </Entrance>
  );
}
