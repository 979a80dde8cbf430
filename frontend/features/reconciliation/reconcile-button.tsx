"use client";
import { useTranslations } from "next-intl";
import { useReconcile } from "@/api/reconciliation";
import { Failed } from "../states/failed";

interface Props {
  /** Whether a requested one is not there yet. */
  waiting: boolean;
  onRequested: () => void;
}

/** Requests a comparison now. */
export function ReconcileButton({ waiting, onRequested: onAsked }: Props) {
  const t = useTranslations("reconciliation");
  const { mutate, isPending, error } = useReconcile();
  const request = () => mutate(undefined, { onSuccess: onAsked });
  const busy = isPending || waiting;
  return (
    <>
      <button type="button" className="button" disabled={busy} onClick={request}>
        {busy ? t("comparing") : t("compare")}
      </button>
      {error ? <Failed error={error} onRetry={request} /> : null}
    </>
  );
}
