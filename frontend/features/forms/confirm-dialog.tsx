"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Dialog } from "@/components/ui/dialog";
import { ServerForm } from "./server-form";
import type { Values } from "./use-submission";

interface Props {
  title: string;
  text?: string;
  submitLabel: string;
  /** Of what cannot be taken back, or ends something. */
  danger?: boolean;
  onConfirm: (values: Values) => Promise<void>;
  onClose: () => void;
  children?: ReactNode;
}

/** Asks before something is done; it closes itself once it is done. */
export function ConfirmDialog(props: Props) {
  const { title, text, submitLabel, danger, onConfirm, onClose, children } = props;
  const t = useTranslations("forms");
  const confirm = async (values: Values) => {
    await onConfirm(values);
    onClose();
  };
  return (
    <Dialog title={title} closeLabel={t("close")} onClose={onClose}>
      {text ? <p className="section-text">{text}</p> : null}
      <ServerForm
        submitLabel={submitLabel}
        danger={danger}
        onSubmit={confirm}
        beside={
          <button type="button" className="text-button" onClick={onClose}>
            {t("cancel")}
          </button>
        }
      >
        {children}
      </ServerForm>
    </Dialog>
  );
}
