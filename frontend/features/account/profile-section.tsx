"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRename } from "@/api/me";
import type { Me } from "@/api/types";
import { MailAddress } from "@/components/ui/mail-address";
import { TextField } from "@/components/ui/text-field";
import { Note } from "../forms/note";
import { ServerForm } from "../forms/server-form";
import type { Values } from "../forms/use-submission";
import { FactList } from "../lists/fact-list";
import { Moment } from "./moment";
import { Section } from "./section";

const LONGEST_NAME = 120;

/** What the marketplace knows of this account; the name is the owner's to change. */
export function ProfileSection({ me }: { me: Me }) {
  const t = useTranslations("profile");
  const roles = useTranslations("roles");
  const rename = useRename();
  const [saved, setSaved] = useState(false);
  const submit = async ({ name = "" }: Values) => {
    setSaved(false);
    await rename.mutateAsync(name);
    setSaved(true);
  };
  return (
    <Section title={t("title")} text={t("text")}>
      <FactList
        facts={[
          [t("email"), me.email ? <MailAddress key="email" address={me.email} /> : t("none")],
          [t("role"), roles(me.role)],
          [t("joined"), <Moment key="joined" at={me.joined_at} day />],
          [t("factor"), me.second_factor ? t("factorOn") : t("factorOff")],
        ]}
      />
      <ServerForm submitLabel={t("save")} onSubmit={submit}>
        <TextField
          name="name"
          label={t("name")}
          hint={t("nameHint")}
          defaultValue={me.name}
          autoComplete="name"
          maxLength={LONGEST_NAME}
          isRequired
        />
      </ServerForm>
      {saved ? <Note tone="good">{t("saved")}</Note> : null}
    </Section>
  );
}
