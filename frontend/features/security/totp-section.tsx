"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Authenticator, removeTotp } from "@/api/auth/security";
import { Moment } from "../account/moment";
import { Section } from "../account/section";
import { ConfirmDialog } from "../forms/confirm-dialog";
import { momentOf } from "./moment-of";
import { useSure } from "./sure";
import { TotpDialog } from "./totp-dialog";
import { useRefetchSecurity } from "./use-security";

/** The authenticator app: whether there is one, and the way to set it up or take it away. */
export function TotpSection({ authenticators }: { authenticators: readonly Authenticator[] }) {
  const t = useTranslations("totp");
  const sure = useSure();
  const askAgain = useRefetchSecurity();
  const [open, setOpen] = useState<"enrol" | "remove" | null>(null);
  const totp = authenticators.find(({ type }) => type === "totp");
  const close = () => setOpen(null);
  const remove = async () => {
    await sure(removeTotp);
    await askAgain();
  };
  return (
    <Section
      title={t("title")}
      text={t("text")}
      actions={
        <button
          type="button"
          className={totp ? "button" : "button primary-button"}
          onClick={() => setOpen(totp ? "remove" : "enrol")}
        >
          {totp ? t("remove") : t("setUp")}
        </button>
      }
    >
      <p className="entry-title">
        <span className={totp ? "badge good-badge" : "badge"}>{totp ? t("on") : t("off")}</span>
        {totp ? (
          <span className="entry-text">
            {t("since")} <Moment at={momentOf(totp.created_at)} day />
          </span>
        ) : null}
      </p>
      {open === "enrol" ? <TotpDialog onClose={close} /> : null}
      {open === "remove" ? (
        <ConfirmDialog
          title={t("removeTitle")}
          text={t("removeText")}
          submitLabel={t("remove")}
          danger
          onConfirm={remove}
          onClose={close}
        />
      ) : null}
    </Section>
  );
}
