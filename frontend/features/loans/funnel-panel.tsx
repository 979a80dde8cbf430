"use client";
import { useTranslations } from "next-intl";
import type { Loans } from "@/api/types";
import { formatValue, SHARE } from "@/lib/format/value";
import { useView } from "@/state/shell/view";
import { GroupButton } from "./group-button";
import { LoansPanel } from "./loans-panel";
import { ShareBar } from "./share-bar";

/** How far the tickets made in the range came by now, stage by stage. */
export function FunnelPanel({ loans }: { loans: Loans }) {
  const t = useTranslations("lending");
  const view = useView();
  return (
    <LoansPanel title={t("funnel")} hint={t("funnelHint")}>
      <ol className="funnel">
        {loans.funnel.map(({ stage, group, tickets, of_created, of_previous }) => (
          <li key={stage} data-stage={stage}>
            <div className="funnel-line">
              <span>{t(`stage_${stage}`)}</span>
              <GroupButton group={group} tickets={tickets} />
              <span className="text-muted">{formatValue(of_created, SHARE, view, "short")}</span>
            </div>
            <ShareBar share={of_created} />
            {of_previous === null ? null : (
              <p className="text-xs text-muted">
                {t("ofPrevious", { share: formatValue(of_previous, SHARE, view, "short") })}
              </p>
            )}
          </li>
        ))}
      </ol>
    </LoansPanel>
  );
}
