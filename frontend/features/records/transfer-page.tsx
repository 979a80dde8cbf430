"use client";
import { useTranslations } from "next-intl";
import { useRecord } from "@/api/records";
import type { TransferRecord } from "@/api/types";
import { formatId } from "@/lib/format/value";
import { useView } from "@/state/shell/view";
import { useWordOf } from "@/state/shell/words";
import { WithdrawalMark } from "../withdrawals/withdrawal-mark";
import { Parts } from "./parts";
import { OfAddress, RecordAnswer } from "./record-answer";
import { RecordFrame } from "./record-frame";
import { TimelinePanel } from "./timeline-panel";
import { TransferFacts } from "./transfer-facts";

/** The page of a transfer. */
export function TransferPage() {
  return <OfAddress>{(id) => <Transfer key={id} id={id} />}</OfAddress>;
}

function Transfer({ id }: { id: string }) {
  const answer = useRecord("transfers", id);
  return (
    <RecordAnswer answer={answer}>
      {(transfer) => <TransferView transfer={transfer} />}
    </RecordAnswer>
  );
}

function TransferView({ transfer }: { transfer: TransferRecord }) {
  const t = useTranslations("records");
  const { locale } = useView();
  const kindName = useWordOf("entryKinds");
  return (
    <RecordFrame
      kind={t("transfer", { id: formatId(transfer.id, locale) })}
      title={kindName(transfer.kind)}
      state={
        transfer.withdrawal ? (
          <WithdrawalMark state={transfer.withdrawal.state} />
        ) : transfer.reversed_by ? (
          <span className="badge notice-badge">{t("wasReversed")}</span>
        ) : null
      }
    >
      <div className="record-columns">
        <div className="record-column">
          <TransferFacts transfer={transfer} />
          <TimelinePanel steps={transfer.timeline} />
        </div>
        <div className="record-column">
          <Parts record={transfer} object="transfer" />
        </div>
      </div>
    </RecordFrame>
  );
}
