"use client";
import { useTranslations } from "next-intl";
import { useAssurance } from "@/api/briefing";
import type { Assurance } from "@/api/types";
import { Skeleton } from "@/components/ui/skeleton";
import { formatDay, formatMomentOfYear } from "@/lib/format/day";
import { COUNT, formatId, formatValue } from "@/lib/format/value";
import { useView, useZone } from "@/state/shell/view";
import { Failed } from "../states/failed";
import { AttentionItem } from "./attention-item";

/** What of the figures can be relied on: seals, late entries, the books, what was verified. */
export function AssurancePanel() {
  const t = useTranslations("briefing");
  const { data, error, refetch } = useAssurance();
  return (
    <section aria-label={t("assurance")} aria-busy={!data}>
      <h2 className="section-title mb-3">{t("assurance")}</h2>
      {data ? (
        <AssuranceItems assurance={data} />
      ) : error ? (
        <Failed error={error} onRetry={refetch} />
      ) : (
        <Skeleton className="h-[4.75rem] w-full" />
      )}
    </section>
  );
}

function AssuranceItems({ assurance }: { assurance: Assurance }) {
  const t = useTranslations("briefing");
  const view = useView();
  const zone = useZone();
  const { unsealed, restated, books, seals, audit } = assurance;
  const day = (of: string | null) => (of === null ? "" : formatDay(of, view));
  const moment = (at: string | null) => (at === null ? "" : formatMomentOfYear(at, view, zone));
  const count = (value: number) => formatValue(String(value), COUNT, view);
  const link = (value: number) => formatId(String(value), view.locale);
  const why = assurance.held_since ? "held" : assurance.waits_for ? "waits" : "none";
  return (
    <ul className="attention">
      <AttentionItem
        kind="unsealed"
        level={unsealed === 0 ? "good" : "failing"}
        page="reports/published"
        title={t("unsealed", { count: unsealed })}
        text={
          unsealed > 0
            ? t("unsealedText", {
                day: day(assurance.first_unsealed),
                why,
                source: assurance.waits_for ?? "",
              })
            : assurance.sealed_to
              ? t("sealedTo", { day: day(assurance.sealed_to) })
              : t("nothingSealed")
        }
      />
      <AttentionItem
        kind="restated"
        level={restated === 0 ? "good" : "warning"}
        page="reports/published"
        query={restated === 0 ? undefined : { status: "restated" }}
        title={t("restated", { count: restated })}
        text={
          restated === 0
            ? t("ofSealed", { count: count(assurance.sealed) })
            : t("restatedText", {
                day: day(assurance.last_restated),
                at: moment(assurance.last_restated_at),
                sealed: count(assurance.sealed),
              })
        }
      />
      <AttentionItem
        kind="books"
        level={books.at === null ? "warning" : books.breaks === 0 ? "good" : "failing"}
        page="admin/reconciliation"
        title={books.at === null ? t("notCompared") : t("books", { count: books.breaks })}
        text={books.at === null ? t("notComparedText") : t("comparedAt", { at: moment(books.at) })}
      />
      <AttentionItem
        kind="verified"
        level={seals.reports === seals.of && seals.links === seals.of_links ? "good" : "warning"}
        page="reports/published"
        title={
          seals.at === null
            ? t("notVerified")
            : t("verified", { reports: count(seals.reports), of: count(seals.of) })
        }
        text={
          seals.at === null
            ? t("notVerifiedText")
            : t("verifiedAt", { at: moment(seals.at), links: link(seals.links) })
        }
      />
      <AttentionItem
        kind="audit"
        level={audit.links === 0 ? "warning" : "good"}
        page="admin/audit"
        title={
          audit.links === 0
            ? t("auditNotVerified")
            : t("auditVerified", { links: link(audit.links) })
        }
        text={t("auditText", { links: link(audit.of_links), waiting: audit.unchained })}
      />
    </ul>
  );
}
