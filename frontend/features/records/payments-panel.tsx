"use client";
import { useTranslations } from "next-intl";
import type { PaymentLine } from "@/api/types";
import { formatAmount } from "@/lib/format/amount";
import { formatId } from "@/lib/format/value";
import { useView } from "@/state/shell/view";
import { Moment } from "../account/moment";
import type { Column } from "../lists/column";
import { Panel } from "../me/panel";
import { PaymentStatus } from "./payment-status";
import { RecordLink } from "./record-link";
import { RecordTable } from "./record-table";

interface Props {
  payments: readonly PaymentLine[];
  /** How many there are, where these are the newest of them. */
  count?: number | null;
}

/** The payments of a record, each a link. */
export function PaymentsPanel({ payments, count = null }: Props) {
  const t = useTranslations("records");
  const view = useView();
  const columns: Column<PaymentLine>[] = [
    {
      id: "payment",
      name: t("paymentColumn"),
      cell: ({ id, created_at: at }) => (
        <>
          <RecordLink kind="payments" id={id} ofRow>
            {t("payment", { id: formatId(id, view.locale) })}
          </RecordLink>
          <span className="entry-text block">
            <Moment at={at} />
          </span>
        </>
      ),
    },
    { id: "status", name: t("state"), cell: ({ status }) => <PaymentStatus status={status} /> },
    {
      id: "amount",
      name: t("amount"),
      end: true,
      cell: ({ amount }) => <bdi>{formatAmount(amount, view)}</bdi>,
    },
  ];
  return (
    <Panel title={t("payments")} end={<Newest shown={payments.length} count={count} />}>
      {payments.length === 0 ? (
        <p className="section-text">{t("noPayments")}</p>
      ) : (
        <RecordTable
          caption={t("paymentList")}
          columns={columns}
          rows={payments}
          keyOf={({ id }) => id}
        />
      )}
    </Panel>
  );
}

/** That not all are listed. */
export function Newest({ shown, count }: { shown: number; count: number | null }) {
  const t = useTranslations("lists");
  if (count === null || count <= shown) return null;
  return <span className="text-xs text-muted">{t("shownOf", { shown, count })}</span>;
}
