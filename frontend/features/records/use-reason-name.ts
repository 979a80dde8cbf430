"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { PaymentRecord } from "@/api/types";

/** The words for why a payment failed. */
export function useReasonName() {
  const t = useTranslations("paymentReasons");
  return useCallback((reason: NonNullable<PaymentRecord["reason"]>) => t(reason), [t]);
}
