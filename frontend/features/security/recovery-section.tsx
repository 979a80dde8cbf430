"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Authenticator, makeRecoveryCodes } from "@/api/auth/security";
import { Dialog } from "@/components/ui/dialog";
import { Section } from "../account/section";
import { ServerForm } from "../forms/server-form";
import { RecoveryCodes } from "./recovery-codes";
import { useSure } from "./sure";
import { useRefetchSecurity } from "./use-security";

/** How many recovery codes are left, and the way to new ones. There are none without a second factor. */
export function RecoverySection({ authenticators }: { authenticators: readonly Authenticator[] }) {
  const t = useTranslations("recovery");
  const forms = useTranslations("forms");
  const sure = useSure();
  const askAgain = useRefetchSecurity();
  const [open, setOpen] = useState(false);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const known = authenticators.find((one) => one.type === "recovery_codes");
  if (!authenticators.some(({ type }) => type !== "recovery_codes")) return null;
  const close = () => {
    setOpen(false);
    setCodes(null);
  };
  const make = async () => {
    setCodes(await sure(makeRecoveryCodes));
    await askAgain();
  };
  return (
    <Section
      title={t("title")}
      text={t("text")}
      actions={
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {t("make")}
        </button>
      }
    >
      <p className="text-sm">
        {known
          ? t("left", { left: known.unused_code_count, count: known.total_code_count })
          : t("none")}
      </p>
      {open ? (
        <Dialog title={t("make")} closeLabel={forms("close")} onClose={close}>
          {codes ? (
            <RecoveryCodes codes={codes} onDone={close} />
          ) : (
            <>
              <p className="section-text">{t("makeText")}</p>
              <ServerForm submitLabel={t("make")} onSubmit={make} />
            </>
          )}
        </Dialog>
      ) : null}
    </Section>
  );
}
