"use client";
import { useTranslations } from "next-intl";
import type { TopUp } from "@/api/types";
import { formatAmount } from "@/lib/format/amount";
import { formatMomentOfYear } from "@/lib/format/day";
import { useView, useZone } from "@/state/shell/view";
import { MeLink } from "../me/me-link";
import { Panel } from "../me/panel";
import { useFailureText } from "./use-failure-text";

const TONES = {
  initiated: "notice-badge",
  verified: "good-badge",
  failed: "danger-badge",
  reversed: "",
} as const satisfies Record<TopUp["status"], string>;

/** The newest top-ups, each leading to what became of it. */
export function TopUpList({ topUps }: { topUps: readonly TopUp[] }) {
  const t = useTranslations("topUp");
  const states = useTranslations("topUpStates");
  const failureText = useFailureText();
  const view = useView();
  const zone = useZone();
  return (
    <Panel title={t("latest")}>
      {topUps.length === 0 ? <p className="section-text">{t("none")}</p> : null}
      <ul className="entries">
        {topUps.map((topUp) => (
          <li key={topUp.id} className="entry" data-top-up={topUp.status}>
            <div className="entry-body">
              <p className="entry-title">
                <MeLink page="dashboard/top-up" query={{ payment: topUp.id }}>
                  <bdi>{formatAmount(topUp, view)}</bdi>
                </MeLink>
              </p>
              <time className="entry-text" dateTime={topUp.created_at}>
                {formatMomentOfYear(topUp.created_at, view, zone)}
              </time>
              {topUp.status === "failed" ? (
                <p className="entry-text">{failureText(topUp)}</p>
              ) : null}
            </div>
            <span className={`badge ${TONES[topUp.status]}`}>{states(topUp.status)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
