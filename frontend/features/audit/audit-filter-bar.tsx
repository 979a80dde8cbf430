"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { OUTCOMES } from "@/api/enums";
import { useAuditAddress } from "@/state/lists/audit";
import { ChoiceFilter } from "../lists/choice-filter";
import { isNarrowed, ListBar } from "../lists/list-bar";
import { LogDaysFilter } from "../lists/log-days-filter";
import { TextFilter } from "../lists/text-filter";
import { PersonPicker } from "../people/person-picker";
import { useActions } from "./use-actions";

const NOTHING = {
  from: null,
  to: null,
  action: null,
  outcome: null,
  actor: null,
  object_kind: null,
  object_id: null,
};

/** What narrows the log. */
export function AuditFilterBar() {
  const t = useTranslations("audit");
  const outcomes = useTranslations("outcomes");
  const actions = useActions();
  const { address, setAddress } = useAuditAddress();
  const { event, sort, ...filters } = address;
  const byObject = useCallback(
    (text: string) => void setAddress({ object_id: text || null }),
    [setAddress],
  );
  return (
    <ListBar label={t("list")} narrowed={isNarrowed(filters)} onReset={() => setAddress(NOTHING)}>
      <LogDaysFilter days={address} onChange={setAddress} />
      <ChoiceFilter
        label={t("action")}
        choices={actions}
        value={address.action}
        onChange={(action) => setAddress({ action })}
      />
      <ChoiceFilter
        label={t("outcome")}
        choices={OUTCOMES.map((id) => ({ id, name: outcomes(id) }))}
        value={address.outcome}
        onChange={(outcome) => setAddress({ outcome })}
      />
      <PersonPicker
        label={t("actor")}
        value={address.actor}
        onChange={(actor) => setAddress({ actor })}
      />
      <TextFilter
        label={t("object")}
        value={address.object_id ?? ""}
        onChange={byObject}
        className="list-short"
      />
    </ListBar>
  );
}
