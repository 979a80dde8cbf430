"use client";
import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/text-field";

const LONGEST_REASON = 500;

/** Why something is done to somebody's account. */
export function ReasonField() {
  const t = useTranslations("people");
  return (
    <TextField
      name="reason"
      label={t("reason")}
      hint={t("reasonHint")}
      lines={2}
      isRequired
      maxLength={LONGEST_REASON}
    />
  );
}
