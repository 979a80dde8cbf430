"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDeleteAlertRule, useMuteAlertRule, useTestAlertRule } from "@/api/alerts";
import type { AlertRule, AlertRules } from "@/api/types";
import { ConfirmDialog } from "../forms/confirm-dialog";
import { Refused } from "../schedules/refused";
import { AlertDialog } from "./alert-dialog";

const MUTED_HOURS = 24;

interface Props {
  rule: AlertRule;
  given: AlertRules;
  onDeleted: () => void;
}

/** What can be done about a rule. */
export function AlertActions({ rule, given, onDeleted }: Props) {
  const t = useTranslations("alerts");
  const test = useTestAlertRule(rule.id);
  const mute = useMuteAlertRule(rule.id);
  const remove = useDeleteAlertRule(rule.id);
  const [editing, setEditing] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const muted = rule.muted_until !== null;
  return (
    <div className="flex flex-col gap-2 border-t pt-4">
      <div className="flex flex-wrap gap-2">
        <button
          type="button"
          className="button"
          disabled={test.isPending}
          onClick={() => test.mutate(undefined)}
        >
          {t("sendTest")}
        </button>
        <button type="button" className="button" onClick={() => setEditing(true)}>
          {t("edit")}
        </button>
        <button
          type="button"
          className="button"
          disabled={mute.isPending}
          onClick={() => mute.mutate(muted ? null : MUTED_HOURS)}
        >
          {t(muted ? "unmute" : "mute")}
        </button>
        <button type="button" className="button" onClick={() => setDeleting(true)}>
          {t("delete")}
        </button>
      </div>
      <p className="text-sm text-muted" role="status">
        {test.isSuccess ? t("testSent") : ""}
      </p>
      <Refused error={test.error ?? mute.error} />
      {editing ? <AlertDialog rule={rule} given={given} onClose={() => setEditing(false)} /> : null}
      {deleting ? (
        <ConfirmDialog
          title={t("deleteTitle")}
          text={t("deleteText")}
          submitLabel={t("delete")}
          danger
          onConfirm={async () => {
            await remove.mutateAsync();
            onDeleted();
          }}
          onClose={() => setDeleting(false)}
        />
      ) : null}
    </div>
  );
}
