"use client";
import { useTranslations } from "next-intl";
import type { AlertRules } from "@/api/types";
import { TextField } from "@/components/ui/text-field";
import type { Draft } from "./draft";

const CHANNELS = ["bell", "email", "webhook"] as const;

interface Props {
  draft: Draft;
  given: AlertRules;
  onChange: (changed: Partial<Draft>) => void;
}

/** Whom a rule notifies, by which channels, how often, and when not. */
export function AlertReach({ draft, given, onChange }: Props) {
  const t = useTranslations("alerts");
  const roles = useTranslations("roles");
  return (
    <>
      <Checks
        legend={t("people")}
        choices={[
          ...given.roles.map((role) => ({ id: role as string, name: roles(role) })),
          ...given.people.map(({ id, name, role }) => ({
            id: String(id),
            name: name || `${roles(role)} ${id}`,
          })),
        ]}
        chosen={[...draft.roles, ...draft.people.map(String)]}
        onChange={(chosen) =>
          onChange({
            roles: given.roles.filter((role) => chosen.includes(role)),
            people: given.people.map(({ id }) => id).filter((id) => chosen.includes(String(id))),
          })
        }
      />
      <Checks
        legend={t("channels")}
        choices={CHANNELS.map((id) => ({ id, name: t(`channel_${id}`) }))}
        chosen={draft.channels}
        onChange={(chosen) =>
          onChange({ channels: CHANNELS.filter((channel) => chosen.includes(channel)) })
        }
      />
      <div className="schedule-fields">
        <TextField
          name="quiet_from"
          label={t("quietFrom")}
          hint={t("quietHint")}
          value={draft.quietFrom}
          onChange={(quietFrom) => onChange({ quietFrom })}
          ltr
        />
        <TextField
          name="quiet_to"
          label={t("quietTo")}
          value={draft.quietTo}
          onChange={(quietTo) => onChange({ quietTo })}
          ltr
        />
        <TextField
          name="cool_down_hours"
          label={t("coolDown")}
          hint={t("coolDownHint")}
          value={draft.coolDown}
          onChange={(coolDown) => onChange({ coolDown })}
          inputMode="numeric"
          ltr
        />
        <label className="check">
          <input
            type="checkbox"
            checked={draft.repeated}
            onChange={({ target }) => onChange({ repeated: target.checked })}
          />
          <span>{t("repeated")}</span>
        </label>
      </div>
    </>
  );
}

interface ChecksProps {
  legend: string;
  choices: readonly { id: string; name: string }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

function Checks({ legend, choices, chosen, onChange }: ChecksProps) {
  return (
    <fieldset className="alert-checks">
      <legend className="field-label mb-1">{legend}</legend>
      {choices.map(({ id, name }) => (
        <label key={id} className="check min-h-0 py-1">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
          <bdi>{name}</bdi>
        </label>
      ))}
    </fieldset>
  );
}
