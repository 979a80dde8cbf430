"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMakeToken } from "@/api/me";
import { RefusedError } from "@/api/refusal";
import type { TokenIn, TokenMade } from "@/api/types";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { plainCode } from "@/lib/auth/digits";
import { SecretShown } from "../forms/secret-shown";
import { ServerForm } from "../forms/server-form";
import type { Values } from "../forms/use-submission";
import { useSure } from "../security/sure";
import { ScopeChoices } from "./scope-choices";

const DAYS = 90;
const LONGEST_DAYS = 366;
type Scopes = TokenIn["scopes"];

/** Makes a token, and shows it: this is the one time that it can be copied. */
export function TokenDialog({ scopes, onClose }: { scopes: Scopes; onClose: () => void }) {
  const t = useTranslations("tokens");
  const forms = useTranslations("forms");
  const [chosen, setChosen] = useState<Scopes>(scopes.slice(0, 1));
  const [made, setMade] = useState<TokenMade | null>(null);
  const sure = useSure();
  const make = useMakeToken();
  const submit = async ({ name = "", days = "" }: Values) => {
    if (chosen.length === 0) throw new RefusedError([{ code: "no_scope", field: null }]);
    const lasting = Number(plainCode(days));
    if (!(lasting >= 1 && lasting <= LONGEST_DAYS)) {
      throw new RefusedError([{ code: "bad_days", field: "days" }]);
    }
    setMade(await sure(() => make.mutateAsync({ name, scopes: chosen, days: lasting })));
  };
  return (
    <Dialog title={made ? t("made") : t("make")} closeLabel={forms("close")} onClose={onClose}>
      {made ? (
        <SecretShown kind="token" text={made.token} once={t("once")} onClose={onClose} />
      ) : (
        <ServerForm submitLabel={t("make")} onSubmit={submit}>
          <TextField name="name" label={t("name")} hint={t("nameHint")} isRequired maxLength={80} />
          <ScopeChoices scopes={scopes} chosen={chosen} onChange={setChosen} />
          <TextField
            name="days"
            inputMode="numeric"
            label={t("days")}
            hint={t("daysHint", { most: LONGEST_DAYS })}
            defaultValue={String(DAYS)}
            maxLength={3}
            ltr
            isRequired
          />
        </ServerForm>
      )}
    </Dialog>
  );
}
