"use client";
import { useLocale, useTranslations } from "next-intl";
import type { RecordEvent } from "@/api/types";
import { Link } from "@/components/ui/link";
import { pathTo } from "@/lib/access";
import { useWordOf } from "@/state/shell/words";
import { Moment } from "../account/moment";
import { EventSubject } from "../audit/event-subject";
import { Panel } from "../me/panel";
import { PersonName } from "./person-name";

interface Props {
  title: string;
  events: readonly RecordEvent[];
  /** The same in the audit log, as the parameters of its address. */
  log: Record<string, string>;
  /** The events of one actor, which differ by what they are about. */
  ofActor?: boolean;
}

/** The newest events of the audit log about a record, and the way to all of them. */
export function AuditPanel({ title, events, log, ofActor = false }: Props) {
  const t = useTranslations("records");
  const locale = useLocale();
  const nameOf = useWordOf("actions");
  return (
    <Panel
      title={title}
      end={
        <Link
          className="link text-sm"
          href={`${pathTo("admin/audit", locale)}?${new URLSearchParams(log)}`}
        >
          {t("toAudit")}
        </Link>
      }
    >
      {events.length === 0 ? (
        <p className="section-text">{t("noEvents")}</p>
      ) : (
        <ul className="entries">
          {events.map((event) => (
            <li key={event.id} className="entry" data-event={event.action}>
              <div className="entry-body">
                <p className="entry-title">{nameOf(event.action)}</p>
                {event.reason ? (
                  <p className="text-sm">
                    <bdi>{event.reason}</bdi>
                  </p>
                ) : null}
                <p className="entry-text own-about">
                  {ofActor ? (
                    <EventSubject subject={{ kind: event.object_kind, id: event.object_id }} />
                  ) : (
                    <span>
                      <PersonName
                        person={event.by}
                        nobody={t(event.role === "system" ? "system" : "nobody")}
                      />
                    </span>
                  )}
                  <Moment at={event.at} />
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
