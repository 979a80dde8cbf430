"use client";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useSignInConfig } from "@/api/auth/config";
import { signIn } from "@/api/auth/sign-in";
import { useMe } from "@/api/me";
import { sessionMark } from "@/api/session";
import { Link } from "@/components/ui/link";
import { TextField } from "@/components/ui/text-field";
import { Note } from "../forms/note";
import { Password } from "../forms/password";
import { ServerForm } from "../forms/server-form";
import type { Values } from "../forms/use-submission";
import { Entrance } from "./entrance";
import { OtherWays } from "./other-ways";
import { useCameBack } from "./use-came-back";
import { useSteps } from "./use-steps";

/** E-mail and password; whoever is signed in already goes on at once. */
export function SignInPage() {
  const t = useTranslations("signIn");
  const { pathOf, enter, goOn } = useSteps();
  const { data: config } = useSignInConfig();
  const changed = useSearchParams().get("done") === "password";
  const nowhere = useCameBack(goOn);
  useEnterWhenSignedIn(enter);
  const submit = async ({ email = "", password = "" }: Values) =>
    goOn(await signIn(email, password));
  return (
    <Entrance title={t("title")} text={t("text")}>
      {changed ? <Note tone="good">{t("passwordChanged")}</Note> : null}
      {nowhere ? <Note tone="notice">{t("nowhere")}</Note> : null}
      <ServerForm submitLabel={t("submit")} onSubmit={submit}>
        <TextField
          name="email"
          type="email"
          label={t("email")}
          autoComplete="username"
          ltr
          isRequired
          autoFocus
        />
        <Password name="password" label={t("password")} autoComplete="current-password" />
      </ServerForm>
      <OtherWays config={config} />
      <p className="entrance-ways">
        <Link className="link" href={pathOf("forgot-password")}>
          {t("forgot")}
        </Link>
        {config?.account.is_open_for_signup ? (
          <Link className="link" href={pathOf("sign-up")}>
            {t("signUp")}
          </Link>
        ) : null}
      </p>
    </Entrance>
  );
}

/** Asks who is signed in only where somebody may be. */
function useEnterWhenSignedIn(enter: () => void): void {
  const { data: me } = useMe({
    enabled: typeof localStorage !== "undefined" && sessionMark() !== null,
  });
  useEffect(() => {
    if (me) enter();
  }, [me, enter]);
}
