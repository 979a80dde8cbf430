"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { RefusedError } from "@/api/refusal";
import { useMakeSource } from "@/api/sources";
import type { SourceMade, Sources } from "@/api/types";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { SecretShown } from "../forms/secret-shown";
import { ServerForm } from "../forms/server-form";
import type { Values } from "../forms/use-submission";
import { useSure } from "../security/sure";

const LONGEST_NAME = 64;

/** Makes a source, and shows its secret: this is the one time that it can be copied. */
export function SourceDialog({ sources, onClose }: { sources: Sources; onClose: () => void }) {
  const t = useTranslations("sources");
  const forms = useTranslations("forms");
  const [chosen, setChosen] = useState<string[]>(sources.types_without_money);
  const [signs, setSigns] = useState(false);
  const [made, setMade] = useState<SourceMade | null>(null);
  const sure = useSure();
  const make = useMakeSource();
  const submit = async ({ name = "" }: Values) => {
    if (chosen.length === 0) throw new RefusedError([{ code: "no_type", field: null }]);
    setMade(await sure(() => make.mutateAsync({ name, types: chosen, signs })));
  };
  const choose = (type: string, isChosen: boolean) =>
    setChosen(sources.types.filter((one) => (one === type ? isChosen : chosen.includes(one))));
  return (
    <Dialog title={made ? t("made") : t("make")} closeLabel={forms("close")} onClose={onClose}>
      {made ? (
        <SecretShown
          kind="secret"
          text={made.secret}
          once={t(made.signs ? "onceSigning" : "once")}
          onClose={onClose}
        />
      ) : (
        <ServerForm submitLabel={t("make")} onSubmit={submit}>
          <TextField
            name="name"
            label={t("name")}
            hint={t("nameHint")}
            maxLength={LONGEST_NAME}
            isRequired
          />
          <fieldset className="flex flex-col">
            <legend className="field-label mb-1">{t("types")}</legend>
            {sources.types.map((type) => (
              <label key={type} className="check min-h-0 py-1">
                <input
                  type="checkbox"
                  checked={chosen.includes(type)}
                  onChange={(event) => choose(type, event.target.checked)}
                />
                <code dir="ltr">{type}</code>
                {sources.types_without_money.includes(type) ? null : (
                  <span className="badge">{t("money")}</span>
                )}
              </label>
            ))}
          </fieldset>
          <label className="check min-h-0 items-start py-1">
            <input
              type="checkbox"
              className="mt-1"
              checked={signs}
              onChange={(event) => setSigns(event.target.checked)}
            />
            {t("signs")}
          </label>
        </ServerForm>
      )}
    </Dialog>
  );
}
