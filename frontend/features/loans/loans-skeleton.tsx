"use client";
import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";
import { LoansPanel } from "./loans-panel";

const WAITING = <Skeleton className="loans-place" />;

/** How loans go, before the figures are there: what will stand where. */
export function LoansSkeleton() {
  const t = useTranslations("lending");
  return (
    <>
      <LoansPanel title={t("running")}>{WAITING}</LoansPanel>
      <LoansPanel title={t("funnel")} hint={t("funnelHint")}>
        {WAITING}
      </LoansPanel>
      <LoansPanel title={t("overdue")}>{WAITING}</LoansPanel>
    </>
  );
}
