"use client";
import { useLocale, useTranslations } from "next-intl";
import type { PaymentRecord } from "@/api/types";
import { formatAmount } from "@/lib/format/amount";
import { formatId } from "@/lib/format/value";
import { useView } from "@/state/shell/view";
import { FactsPanel } from "./facts-panel";
import { PersonName } from "./person-name";
import { RecordLink } from "./record-link";
import { useReasonName } from "./use-reason-name";
import { useStamps } from "./use-stamps";

/** The facts of a payment, with the gateway's answer. */
export function PaymentFacts({ payment }: { payment: PaymentRecord }) {
  const t = useTranslations("records");
  const locale = useLocale();
  const view = useView();
  const stampsOf = useStamps();
  const reasonName = useReasonName();
  const { ticket, fee, reason, code, meaning, authority, reference, checks } = payment;
  return (
    <FactsPanel
      facts={[
        [t("payer"), <PersonName key="payer" person={payment.user} />],
        ticket
          ? [
              t("forTicket"),
              <RecordLink key="ticket" kind="tickets" id={ticket}>
                {t("ticket", { id: formatId(ticket, locale) })}
              </RecordLink>,
            ]
          : null,
        fee ? [t("fee"), <bdi key="fee">{formatAmount(fee, view)}</bdi>] : null,
        reason ? [t("reason"), reasonName(reason)] : null,
        code !== null && meaning
          ? [
              t("gatewayAnswer"),
              <>
                {meaning[locale]} <code dir="ltr">{code}</code>
              </>,
            ]
          : null,
        payment.gateway ? [t("gateway"), <bdi key="gateway">{payment.gateway}</bdi>] : null,
        authority
          ? [
              t("authority"),
              <code key="authority" dir="ltr" className="break-all">
                {authority}
              </code>,
            ]
          : null,
        reference
          ? [
              t("reference"),
              <code key="reference" dir="ltr">
                {reference}
              </code>,
            ]
          : null,
        checks ? [t("checks"), t("checksCount", { count: checks })] : null,
        ...stampsOf(payment),
      ]}
      origins={payment.origins}
    />
  );
}
