"use client";
import { useTranslations } from "next-intl";
import { CopyButton } from "./copy-button";
import { Note } from "./note";

interface Props {
  kind: "secret" | "token";
  text: string;
  /** That it is shown this once, and what it is for. */
  once: string;
  onClose: () => void;
}

/** A secret, which is shown this once. */
export function SecretShown({ kind, text, once, onClose }: Props) {
  const t = useTranslations("forms");
  return (
    <>
      <Note tone="notice">{once}</Note>
      <code className="secret" dir="ltr" data-testid={kind}>
        {text}
      </code>
      <div className="form-actions">
        <CopyButton text={text} />
        <button type="button" className="text-button ms-auto" onClick={onClose}>
          {t("kept")}
        </button>
      </div>
    </>
  );
}
