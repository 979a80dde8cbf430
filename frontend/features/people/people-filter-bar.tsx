"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { ROLES, USER_STATES } from "@/api/enums";
import { usePeopleAddress } from "@/state/lists/people";
import { ChoiceFilter } from "../lists/choice-filter";
import { isNarrowed, ListBar } from "../lists/list-bar";
import { TextFilter } from "../lists/text-filter";

/** What narrows the list of users. */
export function PeopleFilterBar() {
  const t = useTranslations("people");
  const roles = useTranslations("roles");
  const { address, setAddress } = usePeopleAddress();
  const search = useCallback((q: string) => void setAddress({ q: q || null }), [setAddress]);
  const { user, sort, ...filters } = address;
  return (
    <ListBar
      label={t("search")}
      narrowed={isNarrowed(filters)}
      onReset={() => setAddress({ q: null, role: null, state: null })}
    >
      <TextFilter label={t("search")} value={address.q} onChange={search} />
      <ChoiceFilter
        label={t("role")}
        choices={ROLES.map((id) => ({ id, name: roles(id) }))}
        value={address.role}
        onChange={(role) => setAddress({ role })}
      />
      <ChoiceFilter
        label={t("state")}
        choices={USER_STATES.map((id) => ({ id, name: t(id) }))}
        value={address.state}
        onChange={(state) => setAddress({ state })}
      />
    </ListBar>
  );
}
