"use client";
import { useLocale, useTranslations } from "next-intl";
import { createContext, type ReactNode, use, useCallback, useMemo } from "react";
import type { SeriesQuery } from "@/api/questions";
import { useCatalog } from "@/api/reports";
import type { Catalog, Series } from "@/api/types";
import type { Locale } from "@/i18n/routing";
import type { Better } from "@/lib/format/change";

export interface Names {
  metric: (slug: string) => string;
  /** What a metric counts, in a sentence or two; undefined where the catalog does not know it. */
  definition: (slug: string) => string | undefined;
  better: (slug: string) => Better;
  dimension: (slug: string) => string;
  member: (dimension: string, slug: string) => string;
  currency: (code: string) => string;
}

/** The catalog's names in the page's language. */
export function useNamesState(): Names {
  const locale = useLocale();
  const { data } = useCatalog();
  return useMemo(() => namesOf(data, locale), [data, locale]);
}

export const NamesContext = createContext<Names | null>(null);

/** The reader's names of metrics, dimensions and members, as the catalog gives them; the slug where it has none. */
export function useNames(): Names {
  const names = use(NamesContext);
  if (!names) throw new Error("useNames is used outside PageState");
  return names;
}

function namesOf(catalog: Catalog | undefined, locale: Locale): Names {
  const metrics = new Map<string, string>(
    catalog?.metrics.map((metric) => [metric.slug, metric.name[locale]]),
  );
  const better = new Map<string, Better>(
    catalog?.metrics.map((metric) => [metric.slug, metric.better]),
  );
  const definitions = new Map<string, string>(
    catalog?.metrics.map((metric) => [metric.slug, metric.definition[locale]]),
  );
  const currencies = new Map(catalog?.currencies.map(({ code, name }) => [code, name[locale]]));
  const dimensions = new Map<string, string>(
    catalog?.dimensions.map((one) => [one.slug, one.name[locale]]),
  );
  const members = new Map(
    catalog?.dimensions.flatMap((dimension) =>
      dimension.members.map((member) => [`${dimension.slug}.${member.slug}`, member.name[locale]]),
    ),
  );
  const currency = (code: string) => currencies.get(code) ?? code;
  return {
    metric: (slug) => metrics.get(slug) ?? slug,
    definition: (slug) => definitions.get(slug),
    better: (slug) => better.get(slug) ?? "neither",
    dimension: (slug) => dimensions.get(slug) ?? slug,
    member: (dimension, slug) =>
      dimension === "currency" ? currency(slug) : (members.get(`${dimension}.${slug}`) ?? slug),
    currency,
  };
}

/** Reads the catalog's names once, for everything on the page. */
export function NamesState({ children }: { children: ReactNode }) {
  return <NamesContext value={useNamesState()}>{children}</NamesContext>;
}

const CODES = namesOf(undefined, "en");

/** The same for a reader who sees no figures, and may not read the catalog: codes stand for themselves. */
export function CodesState({ children }: { children: ReactNode }) {
  return <NamesContext value={CODES}>{children}</NamesContext>;
}

/** The names of all metrics of a cut. */
export function useMetricNames() {
  const names = useNames();
  return useCallback(
    ({ metric, also }: Pick<SeriesQuery, "metric" | "also">) =>
      [metric, ...also].map(names.metric).join(" · "),
    [names],
  );
}

/** What distinguishes a series from the others of its answer: its members, how many are put together, or the metric itself. */
export function useSeriesName() {
  const t = useTranslations("explorer");
  const names = useNames();
  return useCallback(
    (series: Series) => {
      const members = Object.entries(series.split).map(([dimension, slug]) =>
        names.member(dimension, slug),
      );
      const together = Object.values(series.others).flat().length;
      if (together > 0) return t("others", { count: together });
      return members.length > 0 ? members.join(" · ") : names.metric(series.metric);
    },
    [t, names],
  );
}
