"use client";
import { useTranslations } from "next-intl";
import {
  useChangeMessageSettings,
  useConfirmPhone,
  useMessageSettings,
  useRemovePhone,
  useSetPhone,
} from "@/api/messages";
import type { MessageSettings } from "@/api/types";
import { TextField } from "@/components/ui/text-field";
import { CodeField } from "../forms/code-field";
import { ServerForm } from "../forms/server-form";
import { Refused } from "../schedules/refused";
import { Failed } from "../states/failed";
import { Section } from "./section";

const SWITCHES = ["email", "sms"] as const;

/** How messages reach one: channels to switch off, and the number that SMS go to. Nothing where none are sent. */
export function MessagesSection() {
  const t = useTranslations("messageSettings");
  const { data: settings, error, refetch } = useMessageSettings();
  const change = useChangeMessageSettings();
  if (error) return <Failed error={error} onRetry={refetch} />;
  if (!settings || settings.channels.length === 0) return null;
  return (
    <Section title={t("title")} text={t("text")}>
      <div className="flex flex-col gap-1">
        {SWITCHES.filter((channel) => settings.channels.includes(channel)).map((channel) => (
          <label key={channel} className="check">
            <input
              type="checkbox"
              checked={settings[channel]}
              disabled={change.isPending}
              onChange={({ target }) => change.mutate({ [channel]: target.checked })}
            />
            {t(channel)}
          </label>
        ))}
      </div>
      <Refused error={change.error} />
      {settings.channels.includes("sms") ? <Phone settings={settings} /> : null}
    </Section>
  );
}

function Phone({ settings }: { settings: MessageSettings }) {
  const t = useTranslations("messageSettings");
  const set = useSetPhone();
  const confirm = useConfirmPhone();
  const remove = useRemovePhone();
  const { phone, phone_confirmed: confirmed } = settings;
  return (
    <>
      <ServerForm
        key={phone}
        submitLabel={t("sendCode")}
        onSubmit={async ({ phone: given = "" }) => {
          await set.mutateAsync(given);
        }}
        beside={
          phone === null ? null : (
            <button
              type="button"
              className="button"
              disabled={remove.isPending}
              onClick={() => remove.mutate(undefined)}
            >
              {t("remove")}
            </button>
          )
        }
      >
        <TextField
          name="phone"
          label={confirmed ? `${t("phone")} (${t("confirmed")})` : t("phone")}
          hint={t("phoneHint")}
          defaultValue={phone ?? ""}
          autoComplete="tel"
          inputMode="tel"
          ltr
          isRequired
        />
      </ServerForm>
      <Refused error={remove.error} />
      {phone !== null && !confirmed ? (
        <ServerForm
          submitLabel={t("confirm")}
          onSubmit={async ({ code = "" }) => {
            await confirm.mutateAsync(code);
          }}
        >
          <CodeField
            name="code"
            label={t("code")}
            hint={t("codeHint", { phone: `\u2066${phone}\u2069` })}
            digits
          />
        </ServerForm>
      ) : null}
    </>
  );
}
