"use client";
import { useTranslations } from "next-intl";
import type { AlertRule } from "@/api/types";

/** How a rule stands: raised, muted, unable to be judged, or calm. */
export function AlertState({ rule }: { rule: AlertRule }) {
  const t = useTranslations("alerts");
  const raised = rule.last !== null && rule.last.ended_at === null;
  return (
    <span className="sending-state" data-raised={raised}>
      <span className={`badge ${raised ? "danger-badge" : "good-badge"}`}>
        {t(raised ? "raised" : "calm")}
      </span>
      {rule.muted_until === null ? null : <span className="badge">{t("muted")}</span>}
      {rule.fault === null ? null : <span className="badge notice-badge">{t("faulty")}</span>}
    </span>
  );
}
