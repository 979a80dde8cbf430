"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useReviewCase } from "@/api/cases";
import { VERDICTS } from "@/api/enums";
import type { OddCase, Verdict } from "@/api/types";
import { Segmented } from "@/components/ui/segmented";
import { TextField } from "@/components/ui/text-field";
import { ConfirmDialog } from "../forms/confirm-dialog";

const LONGEST_NOTE = 500;

/** Whether something was wrong with a record, and a note for those who read it later. */
export function ReviewDialog({ of, onClose }: { of: OddCase; onClose: () => void }) {
  const t = useTranslations("cases");
  const verdicts = useTranslations("caseVerdicts");
  const review = useReviewCase(of.id);
  const [verdict, setVerdict] = useState<Verdict>("dismissed");
  return (
    <ConfirmDialog
      title={t("reviewTitle")}
      text={t("reviewText")}
      submitLabel={t("save")}
      onConfirm={async ({ note = "" }) => {
        await review.mutateAsync({ verdict, note });
      }}
      onClose={onClose}
    >
      <Segmented
        label={t("verdict")}
        options={VERDICTS.map((value) => ({ value, label: verdicts(value) }))}
        value={verdict}
        onChange={setVerdict}
      />
      <TextField name="note" label={t("note")} lines={2} maxLength={LONGEST_NOTE} />
    </ConfirmDialog>
  );
}
