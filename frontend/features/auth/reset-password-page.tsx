"use client";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { resetPassword, setPasswordByLink } from "@/api/auth/sign-in";
import { Link } from "@/components/ui/link";
import { pathTo } from "@/lib/access";
import { plainCode } from "@/lib/auth/digits";
import { CodeField } from "../forms/code-field";
import { Password } from "../forms/password";
import { ServerForm } from "../forms/server-form";
import type { Values } from "../forms/use-submission";
import { Entrance } from "./entrance";
import { useLinkKey } from "./use-link-key";
import { useSteps } from "./use-steps";

/** A new password, by the code that was sent or by a one-time link. */
export function ResetPasswordPage() {
  const t = useTranslations("reset");
  const signUp = useTranslations("signUp");
  const locale = useLocale();
  const router = useRouter();
  const { pathOf, goOn } = useSteps();
  const link = useLinkKey();
  const toSignIn = () => router.push(`${pathTo("sign-in", locale)}?done=password`);
  const submit = async ({ key = "", password = "" }: Values) => {
    if (link !== null) {
      await setPasswordByLink(link, password);
      return toSignIn();
    }
    const standing = await resetPassword(plainCode(key), password);
    if (standing.step === "signed_in") return goOn(standing);
    toSignIn();
  };
  return (
    <Entrance title={t("title")} text={link === null ? t("text") : t("byLink")}>
      <ServerForm submitLabel={t("submit")} onSubmit={submit}>
        {link === null ? <CodeField name="key" label={t("code")} autoFocus /> : null}
        <Password
          name="password"
          label={t("password")}
          hint={signUp("passwordHint")}
          autoComplete="new-password"
        />
      </ServerForm>
      <p className="entrance-ways">
        <Link className="link" href={pathOf("forgot-password")}>
          {t("again")}
        </Link>
      </p>
    </Entrance>
  );
}
