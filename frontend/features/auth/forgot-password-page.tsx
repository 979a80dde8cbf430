"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { requestPasswordCode } from "@/api/auth/sign-in";
import { Link } from "@/components/ui/link";
import { TextField } from "@/components/ui/text-field";
import { ServerForm } from "../forms/server-form";
import type { Values } from "../forms/use-submission";
import { Entrance } from "./entrance";
import { useSteps } from "./use-steps";

/** Has a code sent to an address. Whether the address has an account is not disclosed. */
export function ForgotPasswordPage() {
  const t = useTranslations("forgot");
  const signIn = useTranslations("signIn");
  const router = useRouter();
  const { pathOf } = useSteps();
  const submit = async ({ email = "" }: Values) => {
    await requestPasswordCode(email);
    router.push(pathOf("reset-password"));
  };
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
      </ServerForm>
      <p className="entrance-ways">
        <Link className="link" href={pathOf("sign-in")}>
          {signIn("back")}
        </Link>
      </p>
    </Entrance>
  );
}
