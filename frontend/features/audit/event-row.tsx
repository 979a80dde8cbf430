"use client";
import { useTranslations } from "next-intl";
import type { AuditEvent } from "@/api/types";
import { useAuditAddress } from "@/state/audit-address";
import { Moment } from "../account/moment";
import { Actor } from "./actor";
import { EventOutcome } from "./event-outcome";
import { EventSubject } from "./event-subject";
import { useActionName } from "./use-actions";

/** One event; its action opens the rest of it. */
export function EventRow({ event }: { event: AuditEvent }) {
  const t = useTranslations("audit");
  const nameOf = useActionName();
  const { setAddress } = useAuditAddress();
  return (
    <tr data-event={event.id}>
      <th scope="row">
        <button
          type="button"
          className="row-button"
          onClick={() => setAddress({ event: event.id })}
        >
          {nameOf(event.action)}
        </button>
        {event.chained ? null : <span className="badge ms-2">{t("unchained")}</span>}
      </th>
      <td>
        <EventOutcome outcome={event.outcome} />
      </td>
      <td>
        <Moment at={event.at} />
      </td>
      <td>
        <Actor actor={event.actor} />
      </td>
      <td>
        <EventSubject subject={event.object} />
      </td>
      <td className="text-muted">
        <bdi>{event.reason}</bdi>
      </td>
    </tr>
  );
}
