"use client";
import { useLocale, useTranslations } from "next-intl";
import { useMe } from "@/api/me";
import type { Counted } from "@/api/types";
import { Link } from "@/components/ui/link";
import { mayOpen, pathTo } from "@/lib/access";
import { formatDay } from "@/lib/format/day";
import { formatValue } from "@/lib/format/value";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { useWordOf } from "@/state/shell/words";
import { Panel } from "../me/panel";

/** In which figures a record counts: on which day, by how much, and whether that day's report is sealed. */
export function CountedPanel({ counted }: { counted: readonly Counted[] }) {
  const t = useTranslations("records");
  return (
    <Panel title={t("counted")}>
      {counted.length === 0 ? (
        <p className="section-text">{t("notCounted")}</p>
      ) : (
        <ul className="entries">
          {counted.map((one) => (
            <CountedEntry key={`${one.log} ${one.row} ${one.day} ${one.fact}`} counted={one} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function CountedEntry({ counted }: { counted: Counted }) {
  const t = useTranslations("records");
  const names = useNames();
  const view = useView();
  const factName = useWordOf("facts");
  const { fact, day, figures, also } = counted;
  return (
    <li className="entry" data-counted={fact} data-day={day}>
      <div className="entry-body">
        <p className="entry-title">
          <Day counted={counted} /> <span className="text-muted">{factName(fact)}</span>
          <Marks counted={counted} />
        </p>
        <ul className="record-figures">
          {figures.map((figure) => (
            <li key={figure.metric} data-metric={figure.metric}>
              <span>{names.metric(figure.metric)}</span>
              <bdi>{formatValue(figure.value, figure, view)}</bdi>
            </li>
          ))}
        </ul>
        {also.length === 0 ? null : (
          <p className="entry-text">
            {t("also", { metrics: also.map(names.metric).join(t("and")) })}
          </p>
        )}
      </div>
    </li>
  );
}

function Day({ counted: { day, sealed } }: { counted: Counted }) {
  const locale = useLocale();
  const view = useView();
  const permissions = useMe().data?.permissions ?? [];
  const text = formatDay(day, view);
  if (!sealed || !mayOpen("reports/published", permissions)) return <span>{text}</span>;
  return (
    <Link className="link" href={`${pathTo("reports/published", locale)}?report=${day}`}>
      {text}
    </Link>
  );
}

function Marks({ counted: { waiting, sealed, late } }: { counted: Counted }) {
  const t = useTranslations("records");
  return (
    <>
      {waiting ? <span className="badge notice-badge">{t("waiting")}</span> : null}
      {sealed ? <span className="badge">{t("sealed")}</span> : null}
      {sealed === false ? <span className="badge">{t("open")}</span> : null}
      {late ? <span className="badge notice-badge">{t("late")}</span> : null}
    </>
  );
}
