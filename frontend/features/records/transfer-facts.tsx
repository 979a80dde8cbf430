"use client";
import { useTranslations } from "next-intl";
import type { TransferRecord } from "@/api/types";
import { formatId } from "@/lib/format/value";
import type { RecordKind } from "@/lib/record-path";
import { useView } from "@/state/shell/view";
import { Moment } from "../account/moment";
import { FactsPanel } from "./facts-panel";
import { PersonName } from "./person-name";
import { RecordLink } from "./record-link";

/** The facts of a transfer, and the records that it belongs to. */
export function TransferFacts({ transfer }: { transfer: TransferRecord }) {
  const t = useTranslations("records");
  const { locale } = useView();
  const linked = (
    name: string,
    kind: RecordKind,
    id: string | null,
    text: "ticket" | "payment" | "transfer",
  ) =>
    id === null
      ? null
      : ([
          name,
          <RecordLink key={name} kind={kind} id={id}>
            {t(text, { id: formatId(id, locale) })}
          </RecordLink>,
        ] as const);
  const { sender, recipient, note } = transfer;
  return (
    <FactsPanel
      facts={[
        sender ? [t("sender"), <PersonName key="sender" person={sender} />] : null,
        recipient ? [t("recipient"), <PersonName key="recipient" person={recipient} />] : null,
        note ? [t("note"), <bdi key="note">{note}</bdi>] : null,
        linked(t("forTicket"), "tickets", transfer.ticket, "ticket"),
        linked(t("ofPayment"), "payments", transfer.payment, "payment"),
        linked(t("reverses"), "transfers", transfer.reverses, "transfer"),
        linked(t("reversedBy"), "transfers", transfer.reversed_by, "transfer"),
        [t("at"), <Moment key="at" at={transfer.at} />],
        [t("recordedAt"), <Moment key="recorded" at={transfer.recorded_at} />],
      ]}
      origins={transfer.origins}
    />
  );
}
