"use client";
import { useTranslations } from "next-intl";
import { useUnmaskEvent } from "@/api/audit";
import type { UnmaskedDetails } from "@/api/types";
import { ConfirmDialog } from "../forms/confirm-dialog";
import { ReasonField } from "../people/reason-field";

interface Props {
  id: number;
  onUnmask: (details: UnmaskedDetails) => void;
  onClose: () => void;
}

/** Shows this reader where an event came from, for a reason. */
export function UnmaskEventDialog({ id, onUnmask, onClose }: Props) {
  const t = useTranslations("audit");
  const unmask = useUnmaskEvent(id);
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
