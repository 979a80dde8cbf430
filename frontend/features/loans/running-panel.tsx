"use client";
import { useTranslations } from "next-intl";
import type { LoanFigure, Loans } from "@/api/types";
import { Figure } from "@/components/ui/figure";
import { COUNT, formatValue, SHARE } from "@/lib/format/value";
import { useAddress } from "@/state/explorer/address";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { ChangeMark } from "../change-mark";
import { LeftOut } from "../left-out";
import { LoansPanel } from "./loans-panel";
import { ShareBar } from "./share-bar";
import { StateEntry } from "./state-entry";

/** Loans that run when the range ends, beside those that came back in it. */
export function RunningPanel({ loans }: { loans: Loans }) {
  const t = useTranslations("lending");
  const view = useView();
  const { active, completed, active_share, per_completed } = loans.running;
  return (
    <LoansPanel title={t("running")}>
      <div className="grid grid-cols-2 gap-3">
        <RunningFigure figure={active} />
        <RunningFigure figure={completed} />
      </div>
      <ShareBar share={active_share} />
      <p className="text-xs text-muted">
        {per_completed === null
          ? t("noneCompleted")
          : t("perCompleted", {
              ratio: formatValue(per_completed, SHARE, view, "short"),
              share: formatValue(active_share, SHARE, view, "short"),
            })}
      </p>
      <h3 className="loans-title mt-2">{t("states")}</h3>
      <ul className="states-list">
        {loans.states.map(({ state, group, tickets, of_created }) => (
          <StateEntry key={state} group={group} tickets={tickets} share={of_created} />
        ))}
      </ul>
    </LoansPanel>
  );
}

function RunningFigure({ figure }: { figure: LoanFigure }) {
  const t = useTranslations("charts");
  const view = useView();
  const names = useNames();
  const { setAddress } = useAddress();
  const metric = names.metric(figure.metric);
  const drill = {
    metric: figure.metric,
    from: figure.start,
    to: figure.end,
    currency: null,
    members: {},
  };
  return (
    <div>
      <p className="text-xs text-muted">{metric}</p>
      <p className="flex flex-wrap items-center gap-x-2">
        <button
          type="button"
          className="chart-total text-xl"
          data-figure={figure.metric}
          onClick={() => setAddress({ rows: drill, part: null })}
        >
          <Figure
            value={figure.value}
            measure={COUNT}
            view={view}
            missing={t("noValue")}
            spoken={t("rows", { value: formatValue(figure.value, COUNT, view), metric })}
          />
        </button>
        <ChangeMark change={figure.change} better={names.better(figure.metric)} />
        <LeftOut days={figure} />
      </p>
    </div>
  );
}
