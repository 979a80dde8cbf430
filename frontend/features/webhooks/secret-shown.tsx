"use client";
import { useTranslations } from "next-intl";
import { CopyButton } from "../forms/copy-button";
import { Note } from "../forms/note";

/** A secret, which is shown this once. */
export function SecretShown({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useTranslations("webhooks");
  return (
    <>
      <Note tone="notice">{t("once")}</Note>
      <code className="secret" dir="ltr" data-testid="secret">
        {secret}
      </code>
      <div className="form-actions">
        <CopyButton text={secret} />
        <button type="button" className="text-button ms-auto" onClick={onClose}>
          {t("kept")}
        </button>
      </div>
    </>
  );
}
