"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { changePassword } from "@/api/auth/security";
import { useRefetchMe } from "@/api/me";
import type { Me } from "@/api/types";
import { Note } from "../forms/note";
import { Password } from "../forms/password";
import { ServerForm } from "../forms/server-form";
import type { Values } from "../forms/use-submission";
import { Section } from "./section";

/** A new password; every other session ends by it. The form empties itself when it is done. */
export function PasswordSection({ me }: { me: Me }) {
  const t = useTranslations("password");
  const signUp = useTranslations("signUp");
  const askAgainWho = useRefetchMe();
  const [changes, setChanges] = useState(0);
  const submit = async (values: Values) => {
    await changePassword(values);
    setChanges(changes + 1);
    await askAgainWho();
  };
  return (
    <Section title={t("title")} text={t("text")}>
      <ServerForm
        key={changes}
        submitLabel={me.password_set ? t("change") : t("set")}
        onSubmit={submit}
      >
        {/* Tells a password manager whose password this is. */}
        <input hidden autoComplete="username" value={me.email ?? ""} readOnly />
        <div className="form-grid">
          {me.password_set ? (
            <Password
              name="current_password"
              label={t("current")}
              autoComplete="current-password"
            />
          ) : null}
          <Password
            name="new_password"
            label={t("new")}
            hint={signUp("passwordHint")}
            autoComplete="new-password"
          />
        </div>
      </ServerForm>
      {changes > 0 ? <Note tone="good">{t("changed")}</Note> : null}
    </Section>
  );
}
