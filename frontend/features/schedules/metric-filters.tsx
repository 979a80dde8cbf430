"use client";
import { useLocale, useTranslations } from "next-intl";
import { useCatalog } from "@/api/reports";
import { ScheduleSelect } from "./schedule-select";

const ALL = "";

export type MetricQuery = Record<string, string[]>;

interface Props {
  metric: string;
  query: MetricQuery;
  onChange: (query: MetricQuery) => void;
}

/** Only some member of each dimension that the metric has; of money, its currency. */
export function MetricFilters({ metric: slug, query, onChange }: Props) {
  const t = useTranslations("alerts");
  const locale = useLocale();
  const { data } = useCatalog();
  const metric = data?.metrics.find((one) => one.slug === slug);
  const dimensions = data?.dimensions.filter(
    ({ slug, members }) =>
      slug !== "currency" && metric?.dimensions.includes(slug) && members.length > 0,
  );
  const choose = (name: string, id: string) => {
    const { [name]: _, ...others } = query;
    onChange(id === ALL ? others : { ...others, [name]: [id] });
  };
  return (
    <>
      {dimensions?.map(({ slug, name, members }) => (
        <ScheduleSelect
          key={slug}
          label={name[locale]}
          choices={[
            { id: ALL, name: t("every") },
            ...members.map((member) => ({ id: member.slug, name: member.name[locale] })),
          ]}
          value={query[slug]?.[0] ?? ALL}
          onChange={(id) => choose(slug, id)}
        />
      ))}
      {metric?.unit === "money" && data && data.currencies.length > 1 ? (
        <ScheduleSelect
          label={t("currency")}
          choices={data.currencies.map(({ code, name }) => ({ id: code, name: name[locale] }))}
          value={query.currency?.[0] ?? data.currencies[0]?.code ?? ALL}
          onChange={(id) => choose("currency", id)}
        />
      ) : null}
    </>
  );
}
