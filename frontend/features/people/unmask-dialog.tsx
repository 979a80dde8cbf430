"use client";
import { useTranslations } from "next-intl";
import { useUnmask } from "@/api/people";
import type { Unmasked } from "@/api/types";
import { ConfirmDialog } from "../forms/confirm-dialog";
import { ReasonField } from "./reason-field";

interface Props {
  id: number;
  onUnmask: (unmasked: Unmasked) => void;
  onClose: () => void;
}

/** Shows a user's personal details to this reader, for a reason. */
export function UnmaskDialog({ id, onUnmask, onClose }: Props) {
  const t = useTranslations("people");
  const unmask = useUnmask(id);
  return (
    <ConfirmDialog
      title={t("unmask")}
      text={t("unmaskText")}
      submitLabel={t("unmask")}
      onConfirm={async ({ reason = "" }) => onUnmask(await unmask.mutateAsync(reason))}
      onClose={onClose}
    >
      <ReasonField />
    </ConfirmDialog>
  );
}
