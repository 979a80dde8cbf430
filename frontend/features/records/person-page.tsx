"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMe } from "@/api/me";
import { useRecord } from "@/api/records";
import type { PersonRecord, Unmasked } from "@/api/types";
import { formatId } from "@/lib/format/value";
import { useView } from "@/state/shell/view";
import { UnmaskDialog } from "../people/unmask-dialog";
import { AuditPanel } from "./audit-panel";
import { CountedPanel } from "./counted-panel";
import { EntriesPanel } from "./entries-panel";
import { MessagesPanel } from "./messages-panel";
import { PaymentsPanel } from "./payments-panel";
import { PersonRecordFacts } from "./person-record-facts";
import { OfAddress, RecordAnswer } from "./record-answer";
import { RecordFrame } from "./record-frame";
import { TicketsPanel } from "./tickets-panel";
import { TimelinePanel } from "./timeline-panel";

/** The page of a person. */
export function PersonPage() {
  return <OfAddress>{(id) => <Person key={id} id={id} />}</OfAddress>;
}

function Person({ id }: { id: string }) {
  const answer = useRecord("people", id);
  return <RecordAnswer answer={answer}>{(person) => <PersonView person={person} />}</RecordAnswer>;
}

function PersonView({ person }: { person: PersonRecord }) {
  const t = useTranslations("records");
  const { locale } = useView();
  const [unmasked, setUnmasked] = useState<Unmasked | null>(null);
  const { name } = unmasked ?? person;
  const { messages, payments, money, counted } = person;
  return (
    <RecordFrame
      kind={t("user", { id: formatId(person.id, locale) })}
      title={<bdi>{name || t("nameless")}</bdi>}
      state={
        person.masked && !unmasked ? (
          <span className="badge notice-badge">{t("masked")}</span>
        ) : null
      }
      actions={<Actions person={person} unmasked={unmasked} onUnmask={setUnmasked} />}
    >
      <div className="record-columns">
        <div className="record-column">
          <PersonRecordFacts person={person} unmasked={unmasked} />
          <TimelinePanel steps={person.timeline} />
          <MessagesPanel messages={messages} addressed={false} />
        </div>
        <div className="record-column">
          <TicketsPanel tickets={person.tickets} count={person.tickets_count} />
          {payments ? <PaymentsPanel payments={payments} count={person.payments_count} /> : null}
          {money ? <EntriesPanel money={money} /> : null}
          {counted && counted.length > 0 ? <CountedPanel counted={counted} /> : null}
          <AuditOfPerson person={person} />
        </div>
      </div>
    </RecordFrame>
  );
}

interface ActionsProps {
  person: PersonRecord;
  unmasked: Unmasked | null;
  onUnmask: (unmasked: Unmasked) => void;
}

function Actions({ person, unmasked, onUnmask }: ActionsProps) {
  const t = useTranslations("people");
  const [asking, setAsking] = useState(false);
  const permissions = useMe().data?.permissions ?? [];
  if (!person.masked || unmasked || !permissions.includes("unmask")) return null;
  return (
    <>
      <button type="button" className="button" onClick={() => setAsking(true)}>
        {t("unmask")}
      </button>
      {asking ? (
        <UnmaskDialog id={Number(person.id)} onUnmask={onUnmask} onClose={() => setAsking(false)} />
      ) : null}
    </>
  );
}

function AuditOfPerson({ person: { id, audit, actions } }: { person: PersonRecord }) {
  const t = useTranslations("records");
  return (
    <>
      {audit ? (
        <AuditPanel
          title={t("audit")}
          events={audit}
          log={{ object_kind: "user", object_id: id }}
        />
      ) : null}
      {actions ? (
        <AuditPanel title={t("actions")} events={actions} log={{ actor: id }} ofActor />
      ) : null}
    </>
  );
}
