"use client";
import { useTranslations } from "next-intl";
import type { EventDetail, UnmaskedDetails } from "@/api/types";
import { formatId } from "@/lib/format/value";
import { useView } from "@/state/shell/view";
import { useWordOf } from "@/state/shell/words";
import { Moment } from "../account/moment";
import { FactList } from "../lists/fact-list";
import { Actor } from "./actor";
import { EventOutcome } from "./event-outcome";
import { EventSubject } from "./event-subject";

interface Props {
  event: EventDetail;
  unmasked: UnmaskedDetails | null;
}

/** Everything that the log holds of an event: what changed, and where it came from as far as this reader sees it. */
export function EventFacts({ event, unmasked }: Props) {
  const t = useTranslations("audit");
  const { locale } = useView();
  const nameOf = useWordOf("actions");
  const methodOf = useWordOf("authMethods");
  const { authenticated_by: method } = event.actor;
  const { address, user_agent: agent } = unmasked ?? event;
  const mask =
    event.masked && !unmasked ? <span className="badge notice-badge">{t("masked")}</span> : null;
  return (
    <>
      <FactList
        facts={[
          [t("action"), nameOf(event.action)],
          [t("outcome"), <EventOutcome key="outcome" outcome={event.outcome} />],
          [t("at"), <Moment key="at" at={event.at} />],
          [t("who"), <Actor key="who" actor={event.actor} />],
          [t("authenticatedBy"), method ? methodOf(method) : t("none")],
          [t("object"), <EventSubject key="object" subject={event.object} />],
          [t("reason"), <bdi key="reason">{event.reason || t("none")}</bdi>],
          [
            t("address"),
            <>
              <bdi>{address ?? t("none")}</bdi> {mask}
            </>,
          ],
          [t("agent"), <bdi key="agent">{agent ?? t("none")}</bdi>],
          [
            t("sequence"),
            event.seq === null ? t("unchained") : formatId(String(event.seq), locale),
          ],
        ]}
      />
      <Facts title={t("before")} facts={event.before} />
      <Facts title={t("after")} facts={event.after} />
    </>
  );
}

function Facts({ title, facts }: { title: string; facts: EventDetail["before"] }) {
  if (!facts) return null;
  return (
    <section>
      <h3 className="mb-1 text-xs text-muted">{title}</h3>
      <pre className="changes" dir="ltr">
        {JSON.stringify(facts, null, 2)}
      </pre>
    </section>
  );
}
