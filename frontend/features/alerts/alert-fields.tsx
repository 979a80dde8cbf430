"use client";
import { useLocale, useTranslations } from "next-intl";
import { useCatalog } from "@/api/reports";
import type { AlertRules } from "@/api/types";
import { TextField } from "@/components/ui/text-field";
import { firstMetric } from "@/state/explorer/address";
import { MetricFilters } from "../schedules/metric-filters";
import { MetricSelect } from "../schedules/metric-select";
import { ScheduleSelect } from "../schedules/schedule-select";
import { useFigureHint } from "../schedules/use-figure-hint";
import { type Draft, isOfMetric, type MetricKind } from "./draft";

const WINDOWS = ["day", "week", "month"] as const;
const DIRECTIONS = ["either", "up", "down"] as const;
const ALL = "";

interface Props {
  draft: Draft;
  given: AlertRules;
  onChange: (changed: Partial<Draft>) => void;
}

/** What another kind leaves of a draft: no level, and a metric where it needs one. */
function cleared(draft: Draft, kind: Draft["kind"], metric: string): Partial<Draft> {
  const named = kind === "odd" ? ALL : draft.metric || metric;
  return { level: "", clear: "", metric: named };
}

/** What a rule is called, what it looks at, and when it is raised and over. */
export function AlertFields({ draft, given, onChange }: Props) {
  const t = useTranslations("alerts");
  const locale = useLocale();
  const { data } = useCatalog();
  const ofMetric = isOfMetric(draft.kind);
  return (
    <>
      <TextField
        name="name"
        label={t("name")}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        isRequired
        maxLength={80}
      />
      <div className="schedule-fields">
        <ScheduleSelect
          label={t("kind")}
          choices={given.kinds.map(({ kind }) => ({ id: kind, name: t(`kind_${kind}`) }))}
          value={draft.kind}
          onChange={(kind) => onChange({ kind, ...cleared(draft, kind, firstMetric(undefined)) })}
        />
        {draft.kind === "odd" ? (
          <ScheduleSelect
            label={t("metric")}
            choices={[
              { id: ALL, name: t("anyMetric") },
              ...(data?.metrics ?? []).map(({ slug, name }) => ({
                id: slug as string,
                name: name[locale],
              })),
            ]}
            value={draft.metric}
            onChange={(metric) => onChange({ metric })}
          />
        ) : null}
        {ofMetric ? (
          <>
            <MetricSelect value={draft.metric} onChange={(metric) => onChange({ metric })} />
            {draft.kind === "no_data" ? null : (
              <ScheduleSelect
                label={t("window")}
                choices={WINDOWS.map((id) => ({ id, name: t(`window_${id}`) }))}
                value={draft.window}
                onChange={(window) => onChange({ window })}
              />
            )}
            {draft.kind === "change" ? (
              <ScheduleSelect
                label={t("direction")}
                choices={DIRECTIONS.map((id) => ({ id, name: t(`direction_${id}`) }))}
                value={draft.direction}
                onChange={(direction) => onChange({ direction })}
              />
            ) : null}
            <MetricFilters
              metric={draft.metric}
              query={draft.query}
              onChange={(query) => onChange({ query })}
            />
          </>
        ) : null}
      </div>
      {isOfMetric(draft.kind) ? (
        <AlertLevels kind={draft.kind} draft={draft} onChange={onChange} />
      ) : null}
    </>
  );
}

/** Where it is raised, and where it is over. What is typed is written beside it as figures are. */
function AlertLevels({ kind, draft, onChange }: Omit<Props, "given"> & { kind: MetricKind }) {
  const t = useTranslations("alerts");
  const hint = useFigureHint(draft.metric, draft.query);
  const ofFigure = draft.kind === "above" || draft.kind === "below";
  const written = (text: string) => (ofFigure ? hint.written(text) : undefined);
  return (
    <div className="schedule-fields">
      <TextField
        name="level"
        label={t(`level_${kind}`)}
        hint={written(draft.level) ?? (ofFigure ? hint.unit : undefined)}
        value={draft.level}
        onChange={(level) => onChange({ level })}
        inputMode="decimal"
        isRequired
        ltr
      />
      {draft.kind === "no_data" ? null : (
        <TextField
          name="clear"
          label={t("clear")}
          hint={written(draft.clear) ?? t("clearHint")}
          value={draft.clear}
          onChange={(clear) => onChange({ clear })}
          inputMode="decimal"
          ltr
        />
      )}
    </div>
  );
}
