"use client";
import { useTranslations } from "next-intl";
import { useWeek } from "@/api/briefing";
import type { Week } from "@/api/types";
import { Figure } from "@/components/ui/figure";
import { Skeleton } from "@/components/ui/skeleton";
import { formatRange } from "@/lib/format/day";
import { formatValue } from "@/lib/format/value";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { ChangeMark } from "../change-mark";
import { Failed } from "../states/failed";
import { WeekSentence } from "./week-sentence";

/** How it went in the week that is over, and what changed most since the week before. */
export function WeekPanel() {
  const t = useTranslations("briefing");
  const { data, error, refetch } = useWeek();
  return (
    <section className="flex flex-col gap-3" aria-label={t("week")} aria-busy={!data}>
      {data ? (
        <WeekAnswer week={data} />
      ) : error ? (
        <Failed error={error} onRetry={refetch} />
      ) : (
        <Skeleton className="h-72 w-full" />
      )}
    </section>
  );
}

function WeekAnswer({ week }: { week: Week }) {
  const t = useTranslations("briefing");
  const explorer = useTranslations("explorer");
  const names = useNames();
  const view = useView();
  const range = formatRange(week.start, week.end, view);
  const before = formatRange(week.previous_start, week.previous_end, view);
  return (
    <>
      <div className="section-head items-baseline">
        <h2 className="section-title">{t("week")}</h2>
        <p className="text-xs text-muted">{t("weekDays", { range, before })}</p>
      </div>
      <ul className="cards week-cards">
        {week.figures.map((figure) => (
          <li
            key={`${figure.metric} ${figure.currency}`}
            className="card own-card"
            data-week={figure.metric}
          >
            <h3 className="text-[0.8125rem] font-medium text-muted">
              {names.metric(figure.metric)}
            </h3>
            <p className="card-value">
              <Figure
                value={figure.value}
                measure={figure}
                view={view}
                missing={explorer("noValue")}
              />
            </p>
            <div className="card-change">
              <ChangeMark change={figure.change} better={names.better(figure.metric)} />
              <span className="basis-full text-xs text-muted">
                {t("before", { previous: formatValue(figure.previous, figure, view, "short") })}
              </span>
            </div>
          </li>
        ))}
      </ul>
      <div className="panel flex flex-col gap-2 p-4 text-sm leading-6">
        <h3 className="font-medium">{t("changes")}</h3>
        {week.changes.length === 0 ? (
          <p className="text-muted">{t("noChanges")}</p>
        ) : (
          <ol className="flex flex-col gap-2">
            {week.changes.map((change) => (
              <WeekSentence key={change.metric} change={change} week={week} />
            ))}
          </ol>
        )}
      </div>
    </>
  );
}
