"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { addPasskey, supportsPasskeys } from "@/api/auth/passkeys";
import { type Authenticator, fetchRecoveryCodes, removePasskey } from "@/api/auth/security";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { Section } from "../account/section";
import { ConfirmDialog } from "../forms/confirm-dialog";
import type { Values } from "../forms/use-submission";
import { PasskeyEntry } from "./passkey-entry";
import { RecoveryCodes } from "./recovery-codes";
import { useSure } from "./sure";
import { useRefetchSecurity } from "./use-security";

/** The passkeys of the account. */
export function PasskeysSection({ authenticators }: { authenticators: readonly Authenticator[] }) {
  const t = useTranslations("passkeys");
  const forms = useTranslations("forms");
  const sure = useSure();
  const askAgain = useRefetchSecurity();
  const [known, setKnown] = useState(true);
  const [open, setOpen] = useState<"add" | number | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  useEffect(() => setKnown(supportsPasskeys()), []);
  const passkeys = authenticators.filter((one) => one.type === "webauthn");
  const add = async ({ name = "" }: Values) => {
    const first = await sure(() => addPasskey(name));
    if (first) setCodes(await sure(fetchRecoveryCodes));
    await askAgain();
  };
  const remove = async (id: number) => {
    await sure(() => removePasskey(id));
    await askAgain();
  };
  return (
    <Section
      title={t("title")}
      text={t("text")}
      actions={
        <button type="button" className="button" disabled={!known} onClick={() => setOpen("add")}>
          {t("add")}
        </button>
      }
    >
      {known ? null : <p className="section-text">{t("unknown")}</p>}
      {passkeys.length > 0 ? (
        <ul className="entries">
          {passkeys.map((passkey) => (
            <PasskeyEntry key={passkey.id} passkey={passkey} onRemove={() => setOpen(passkey.id)} />
          ))}
        </ul>
      ) : (
        <p className="entry-text">{t("none")}</p>
      )}
      {open === "add" ? (
        <ConfirmDialog
          title={t("add")}
          text={t("addText")}
          submitLabel={t("addSubmit")}
          onConfirm={add}
          onClose={() => setOpen(null)}
        >
          <TextField
            name="name"
            label={t("name")}
            hint={t("nameHint")}
            isRequired
            maxLength={100}
          />
        </ConfirmDialog>
      ) : null}
      {codes ? (
        <Dialog title={t("added")} closeLabel={forms("close")} onClose={() => setCodes(null)}>
          <RecoveryCodes codes={codes} onDone={() => setCodes(null)} />
        </Dialog>
      ) : null}
      {typeof open === "number" ? (
        <ConfirmDialog
          title={t("removeTitle")}
          text={t("removeText")}
          submitLabel={t("remove")}
          danger
          onConfirm={() => remove(open)}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Section>
  );
}
