"use client";
import { useTranslations } from "next-intl";
import type { TicketRecord } from "@/api/types";
import { AuditPanel } from "./audit-panel";
import { CountedPanel } from "./counted-panel";
import { EntriesPanel } from "./entries-panel";
import { MessagesPanel } from "./messages-panel";

type Parts = Pick<TicketRecord, "id" | "money" | "messages" | "audit" | "counted">;

interface Props {
  record: Parts;
  /** What the audit log calls the kind of record. */
  object: "ticket" | "payment" | "transfer";
}

/** What every record of the marketplace has beside its facts and its timeline. */
export function Parts({ record, object }: Props) {
  const t = useTranslations("records");
  return (
    <>
      {record.money ? (
        <EntriesPanel money={record.money} ofTransfer={object === "transfer"} />
      ) : null}
      <MessagesPanel messages={record.messages} />
      {record.counted ? <CountedPanel counted={record.counted} /> : null}
      {record.audit ? (
        <AuditPanel
          title={t("audit")}
          events={record.audit}
          log={{ object_kind: object, object_id: record.id }}
        />
      ) : null}
    </>
  );
}
