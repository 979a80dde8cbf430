import type { AlertRule, AlertRuleIn, Catalog } from "@/api/types";
import { plainCode } from "@/lib/auth/digits";

/** A rule as it is being written: what is typed stands as it was typed. */
export interface Draft {
  name: string;
  kind: AlertRuleIn["kind"];
  metric: string;
  window: NonNullable<AlertRuleIn["window"]>;
  direction: NonNullable<AlertRuleIn["direction"]>;
  level: string;
  clear: string;
  coolDown: string;
  repeated: boolean;
  quietFrom: string;
  quietTo: string;
  channels: AlertRuleIn["channels"];
  people: number[];
  roles: NonNullable<AlertRuleIn["roles"]>;
  query: Record<string, string[]>;
}

const OF_METRIC = ["above", "below", "change", "no_data"] as const;

export type MetricKind = (typeof OF_METRIC)[number];

/** Whether a rule of this kind looks at a metric. */
export function isOfMetric(kind: AlertRuleIn["kind"]): kind is MetricKind {
  return OF_METRIC.some((one) => one === kind);
}

/** Whether it can be said what a rule of this kind would have found. */
export function hasPast(kind: AlertRuleIn["kind"]): boolean {
  return isOfMetric(kind) || kind === "odd";
}

/** A new rule for its maker, or one that is there. */
export function draftOf(rule: AlertRule | undefined, me: number, metric: string): Draft {
  return {
    name: rule?.name ?? "",
    kind: rule?.kind ?? "above",
    metric: rule?.metric ?? metric,
    window: rule?.window ?? "day",
    direction: rule?.direction ?? "either",
    level: rule?.level ?? "",
    clear: rule?.clear ?? "",
    coolDown: String(rule?.cool_down_hours ?? 0),
    repeated: rule?.repeated ?? true,
    quietFrom: rule?.quiet_from ?? "",
    quietTo: rule?.quiet_to ?? "",
    channels: rule?.channels ?? ["bell"],
    people: rule?.people ?? [me],
    roles: rule?.roles ?? [],
    query: rule?.query ?? {},
  };
}

/** The rule as the server takes it: without what its kind or its metric has not. */
export function bodyOf(draft: Draft, catalog: Catalog | undefined): AlertRuleIn {
  const ofMetric = isOfMetric(draft.kind);
  const typed = (text: string) => plainCode(text) || null;
  return {
    name: draft.name.trim(),
    kind: draft.kind,
    metric: ofMetric || draft.kind === "odd" ? draft.metric || null : null,
    query: ofMetric ? queryOf(draft, catalog) : {},
    window: ofMetric && draft.kind !== "no_data" ? draft.window : "day",
    direction: draft.kind === "change" ? draft.direction : null,
    level: ofMetric ? typed(draft.level) : null,
    clear: ofMetric && draft.kind !== "no_data" ? typed(draft.clear) : null,
    cool_down_hours: Number(plainCode(draft.coolDown)) || 0,
    repeated: draft.repeated,
    quiet_from: typed(draft.quietFrom),
    quiet_to: typed(draft.quietTo),
    channels: draft.channels,
    people: draft.people,
    roles: draft.roles,
  };
}

/** Filters by dimensions that the metric has; of money the currency, the first there is unless one is chosen. */
export function queryOf(
  { metric, query }: Pick<Draft, "metric" | "query">,
  catalog: Catalog | undefined,
): Record<string, string[]> {
  const entry = catalog?.metrics.find(({ slug }) => slug === metric);
  const known = Object.entries(query).filter(
    ([name]) => name === "calendar" || entry?.dimensions.includes(name as never),
  );
  const currency = query.currency ?? (catalog?.currencies[0] ? [catalog.currencies[0].code] : []);
  return {
    ...Object.fromEntries(known.filter(([name]) => name !== "currency")),
    ...(entry?.unit === "money" ? { currency } : {}),
  };
}
