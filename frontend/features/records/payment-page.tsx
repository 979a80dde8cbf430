"use client";
import { useTranslations } from "next-intl";
import { useRecord } from "@/api/records";
import type { PaymentRecord } from "@/api/types";
import { formatAmount } from "@/lib/format/amount";
import { formatId } from "@/lib/format/value";
import { useView } from "@/state/shell/view";
import { Parts } from "./parts";
import { PaymentFacts } from "./payment-facts";
import { PaymentStatus } from "./payment-status";
import { OfAddress, RecordAnswer } from "./record-answer";
import { RecordFrame } from "./record-frame";
import { TimelinePanel } from "./timeline-panel";

/** The page of a payment. */
export function PaymentPage() {
  return <OfAddress>{(id) => <Payment key={id} id={id} />}</OfAddress>;
}

function Payment({ id }: { id: string }) {
  const answer = useRecord("payments", id);
  return (
    <RecordAnswer answer={answer}>{(payment) => <PaymentView payment={payment} />}</RecordAnswer>
  );
}

function PaymentView({ payment }: { payment: PaymentRecord }) {
  const t = useTranslations("records");
  const view = useView();
  return (
    <RecordFrame
      kind={t("payment", { id: formatId(payment.id, view.locale) })}
      title={<bdi>{formatAmount(payment.amount, view)}</bdi>}
      state={<PaymentStatus status={payment.status} />}
    >
      <div className="record-columns">
        <div className="record-column">
          <PaymentFacts payment={payment} />
          <TimelinePanel steps={payment.timeline} />
        </div>
        <div className="record-column">
          <Parts record={payment} object="payment" />
        </div>
      </div>
    </RecordFrame>
  );
}
