"use client";
import { useTranslations } from "next-intl";
import { BY_TIME } from "@/api/enums";
import type { AuditEvent, ByTime } from "@/api/types";
import { useAuditAddress } from "@/state/lists/audit";
import { useWordOf } from "@/state/shell/words";
import { Moment } from "../account/moment";
import type { Column } from "../lists/column";
import { Actor } from "./actor";
import { EventOutcome } from "./event-outcome";
import { EventSubject } from "./event-subject";

/** The columns of the log; the action opens the whole event. */
export function useEventColumns(): Column<AuditEvent, ByTime>[] {
  const t = useTranslations("audit");
  const nameOf = useWordOf("actions");
  const { setAddress } = useAuditAddress();
  return [
    {
      id: "action",
      name: t("action"),
      cell: ({ id, action, chained }) => (
        <>
          <button
            type="button"
            className="row-button"
            data-row-target=""
            onClick={() => setAddress({ event: id })}
          >
            {nameOf(action)}
          </button>
          {chained ? null : <span className="badge ms-2">{t("unchained")}</span>}
        </>
      ),
    },
    {
      id: "outcome",
      name: t("outcome"),
      cell: (event) => <EventOutcome outcome={event.outcome} />,
    },
    { id: "at", name: t("at"), orders: BY_TIME, cell: ({ at }) => <Moment at={at} /> },
    { id: "who", name: t("who"), cell: ({ actor }) => <Actor actor={actor} /> },
    { id: "object", name: t("object"), cell: ({ object }) => <EventSubject subject={object} /> },
    {
      id: "reason",
      name: t("reason"),
      cell: ({ reason }) => <bdi className="text-muted">{reason}</bdi>,
    },
  ];
}
