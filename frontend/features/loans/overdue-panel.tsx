"use client";
import { useTranslations } from "next-intl";
import type { Loans } from "@/api/types";
import { formatDay } from "@/lib/format/day";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { ChangeMark } from "../change-mark";
import { LeftOut } from "../left-out";
import { Amounts } from "./amounts";
import { GroupButton } from "./group-button";
import { LoansPanel } from "./loans-panel";
import { ShareBar } from "./share-bar";

const TONES = { "1_7": "notice", "8_30": "warm", "31": "danger" };

/** The loans that are overdue when the range ends, by how long they are, with what was agreed to be paid for them. */
export function OverduePanel({ overdue }: { overdue: Loans["overdue"] }) {
  const t = useTranslations("lending");
  const view = useView();
  const { better } = useNames();
  const { loans, at_risk } = overdue;
  return (
    <LoansPanel
      title={t("overdue")}
      beside={
        <>
          <GroupButton group="overdue" tickets={loans.value ?? "0"} />
          <ChangeMark change={loans.change} better={better(loans.metric)} />
          <LeftOut days={loans} />
        </>
      }
      hint={t("overdueHint", { day: formatDay(overdue.day, view) })}
    >
      <ul className="funnel">
        {overdue.ages.map(({ age, group, loans: late, share, at_risk: risk }) => (
          <li key={age} data-age={age}>
            <div className="funnel-line">
              <span>{t(`group_${group}`)}</span>
              <GroupButton group={group} tickets={late} />
              {risk ? (
                <span className="risk">
                  <Amounts amounts={risk} />
                </span>
              ) : null}
            </div>
            <ShareBar share={share} tone={TONES[age]} />
          </li>
        ))}
      </ul>
      {at_risk ? (
        <p className="risk-sum">
          <span className="text-muted">{t("atRisk")}</span>
          <span className="font-semibold" data-testid="at-risk">
            {at_risk.length > 0 ? <Amounts amounts={at_risk} /> : t("noRisk")}
          </span>
        </p>
      ) : null}
      {overdue.unpriced && overdue.unpriced !== "0" ? (
        <p className="text-xs text-muted">{t("unpriced", { count: overdue.unpriced })}</p>
      ) : null}
    </LoansPanel>
  );
}
