"use client";
import { useTranslations } from "next-intl";
import { signUp } from "@/api/auth/sign-in";
import { Link } from "@/components/ui/link";
import { TextField } from "@/components/ui/text-field";
import { Password } from "../forms/password";
import { ServerForm } from "../forms/server-form";
import type { Values } from "../forms/use-submission";
import { Entrance } from "./entrance";
import { useSteps } from "./use-steps";

/** A new account. An address that has one already gets the same answer, and a mail that says so. */
export function SignUpPage() {
  const t = useTranslations("signUp");
  const signIn = useTranslations("signIn");
  const { pathOf, goOn } = useSteps();
  const submit = async (values: Values) => goOn(await signUp(values));
  return (
    <Entrance title={t("title")} text={t("text")}>
      <ServerForm submitLabel={t("submit")} onSubmit={submit}>
        <TextField
          name="email"
          type="email"
          label={signIn("email")}
          autoComplete="username"
          ltr
          isRequired
          autoFocus
        />
        <Password
          name="password"
          label={signIn("password")}
          hint={t("passwordHint")}
          autoComplete="new-password"
        />
      </ServerForm>
      <p className="entrance-ways">
        {t("haveOne")}
        <Link className="link" href={pathOf("sign-in")}>
          {signIn("submit")}
        </Link>
      </p>
    </Entrance>
  );
}
