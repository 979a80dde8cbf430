"use client";
import { useTranslations } from "next-intl";
import type { Person } from "@/api/types";

const TONES = {
  active: "good-badge",
  inactive: "danger-badge",
  invited: "notice-badge",
  anonymised: "",
};

/** Whether somebody can sign in, and if not, why. */
export function PersonState({ person }: { person: Person }) {
  const t = useTranslations("people");
  const state = stateOf(person);
  return <span className={`badge ${TONES[state]}`}>{t(state)}</span>;
}

function stateOf(person: Person): keyof typeof TONES {
  if (person.anonymised) return "anonymised";
  if (!person.is_active) return "inactive";
  return person.invited ? "invited" : "active";
}
