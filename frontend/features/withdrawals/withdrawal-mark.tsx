"use client";
import { useTranslations } from "next-intl";
import type { WithdrawalState } from "@/api/types";

const TONES = {
  requested: "notice-badge",
  confirmed: "good-badge",
  refused: "danger-badge",
  cancelled: "",
  returned: "danger-badge",
} as const satisfies Record<WithdrawalState, string>;

/** What became of a withdrawal. */
export function WithdrawalMark({ state }: { state: WithdrawalState }) {
  const t = useTranslations("withdrawalStates");
  return <span className={`badge ${TONES[state]}`}>{t(state)}</span>;
}
