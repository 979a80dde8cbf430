"use client";
import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/text-field";
import { ConfirmDialog } from "../forms/confirm-dialog";

const LONGEST = 2000;

interface Props {
  onAdd: (text: string) => Promise<void>;
  onClose: () => void;
}

/** A text that stands on a board between its views. */
export function TextDialog({ onAdd, onClose }: Props) {
  const t = useTranslations("board");
  return (
    <ConfirmDialog
      title={t("addText")}
      submitLabel={t("save")}
      onConfirm={({ text = "" }) => onAdd(text)}
      onClose={onClose}
    >
      <TextField name="text" label={t("text")} maxLength={LONGEST} lines={4} isRequired autoFocus />
    </ConfirmDialog>
  );
}
