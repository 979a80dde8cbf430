"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useReconciliations } from "@/api/reconciliation";
import { Skeleton } from "@/components/ui/skeleton";
import { useReconciliationAddress } from "@/state/lists/reconciliation";
import { ListFrame } from "../lists/list-frame";
import { Failed } from "../states/failed";
import { Checks } from "./checks";
import { History } from "./history";
import { ReconcileButton } from "./reconcile-button";
import { Statements } from "./statements";

const LOOK_AGAIN_MS = 1_000;

/** Whether the books agree, check by check, and whether they did before. */
export function ReconciliationPage() {
  const t = useTranslations("reconciliation");
  const [of, setOf] = useReconciliationAddress();
  // While one is waited for: the newest there was when it was requested.
  const [after, setAfter] = useState<number | null>(null);
  const answer = useReconciliations(after === null ? false : LOOK_AGAIN_MS);
  const newest = answer.data?.pages[0]?.reconciliations[0]?.id ?? 0;
  const waiting = after !== null && newest <= after;
  if (after !== null && !waiting) setAfter(null);
  const requested = () => {
    setAfter(newest);
    setOf(null);
  };
  const open = of ?? newest;
  return (
    <ListFrame
      title={t("title")}
      actions={<ReconcileButton waiting={waiting} onRequested={requested} />}
    >
      {answer.error && !answer.data ? (
        <Failed error={answer.error} onRetry={answer.refetch} />
      ) : !answer.data ? (
        <Skeleton className="h-96 w-full" />
      ) : open === 0 ? (
        <p className="panel state-text px-6 py-10">{t("none")}</p>
      ) : (
        <>
          <Checks number={open} />
          <History answer={answer} open={open} />
        </>
      )}
      <Statements />
      <p className="max-w-prose text-sm leading-6 text-muted">{t("hint")}</p>
    </ListFrame>
  );
}
