"use client";
import { useTranslations } from "next-intl";
import { useSources } from "@/api/system";
import { Failed } from "../states/failed";
import { SourcePart } from "./source-part";

/** The sources that feed the figures from elsewhere, where there are any. */
export function SourcesPanel() {
  const t = useTranslations("feeds");
  const { data, error, refetch } = useSources();
  if (error && !data) return <Failed error={error} onRetry={refetch} />;
  if (!data || data.sources.length === 0) return null;
  return (
    <section aria-label={t("title")} className="mt-2 flex flex-col gap-3">
      <h2 className="section-title">{t("title")}</h2>
      <p className="text-xs leading-5 text-muted">{t("grace", { hours: data.grace_hours })}</p>
      <ul className="health">
        {data.sources.map((source) => (
          <SourcePart key={source.name} source={source} />
        ))}
      </ul>
    </section>
  );
}
