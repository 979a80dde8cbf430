"use client";
import { useTranslations } from "next-intl";
import type { PaymentLine } from "@/api/types";

const TONES: Record<PaymentLine["status"], string> = {
  initiated: "notice-badge",
  verified: "good-badge",
  failed: "danger-badge",
  reversed: "notice-badge",
};

/** What became of a payment. */
export function PaymentStatus({ status }: { status: PaymentLine["status"] }) {
  const t = useTranslations("paymentStates");
  return <span className={`badge ${TONES[status]}`}>{t(status)}</span>;
}
