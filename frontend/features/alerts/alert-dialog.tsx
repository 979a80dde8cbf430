"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSaveAlertRule } from "@/api/alerts";
import { useMe } from "@/api/me";
import { useCatalog } from "@/api/reports";
import type { AlertRule, AlertRules } from "@/api/types";
import { firstMetric } from "@/state/explorer/address";
import { ConfirmDialog } from "../forms/confirm-dialog";
import { AlertFields } from "./alert-fields";
import { AlertPreview } from "./alert-preview";
import { AlertReach } from "./alert-reach";
import { bodyOf, type Draft, draftOf, hasPast } from "./draft";

interface Props {
  rule?: AlertRule;
  given: AlertRules;
  onClose: () => void;
}

/** A rule to be made or changed, and what it would have found until now. */
export function AlertDialog({ rule, given, onClose }: Props) {
  const t = useTranslations("alerts");
  const me = useMe().data;
  const { data: catalog } = useCatalog();
  const save = useSaveAlertRule(rule?.id ?? null);
  const [draft, setDraft] = useState(() =>
    draftOf(rule, Number(me?.id), firstMetric(me?.scope) ?? ""),
  );
  const change = (changed: Partial<Draft>) => setDraft({ ...draft, ...changed });
  const body = bodyOf(draft, catalog);
  return (
    <ConfirmDialog
      title={t(rule ? "editTitle" : "new")}
      text={t(rule ? "editText" : "newText")}
      submitLabel={t("save")}
      onConfirm={async () => {
        await save.mutateAsync(body);
      }}
      onClose={onClose}
    >
      <AlertFields draft={draft} given={given} onChange={change} />
      <AlertReach draft={draft} given={given} onChange={change} />
      {hasPast(draft.kind) ? <AlertPreview body={body} /> : null}
    </ConfirmDialog>
  );
}
