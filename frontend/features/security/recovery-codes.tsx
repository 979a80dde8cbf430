"use client";
import { useTranslations } from "next-intl";
import { CopyButton } from "../forms/copy-button";
import { Note } from "../forms/note";
import { saveText } from "./save-text";

const FILE = "assets-recovery-codes.txt";

/** Recovery codes, seen this once: to keep as a file or on paper. */
export function RecoveryCodes(props: { codes: readonly string[]; onDone: () => void }) {
  const { codes, onDone } = props;
  const t = useTranslations("recovery");
  const text = codes.join("\n");
  if (codes.length === 0) return <Note tone="plain">{t("notAgain")}</Note>;
  return (
    <>
      <Note tone="notice">{t("keep")}</Note>
      <ul className="codes" dir="ltr" aria-label={t("title")}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="form-actions">
        <button
          type="button"
          className="button primary-button"
          onClick={() => saveText(text, FILE)}
        >
          {t("download")}
        </button>
        <CopyButton text={text} />
        <button type="button" className="text-button ms-auto" onClick={onDone}>
          {t("kept")}
        </button>
      </div>
    </>
  );
}
