"use client";
import { useTranslations } from "next-intl";
import { useReconcile } from "@/api/reconciliation";
import { Failed } from "../states/failed";

interface Props {
  /** Whether one that was asked for is not there yet. */
  waiting: boolean;
  onAsked: () => void;
}

/** Asks for a comparison now. */
export function ReconcileButton({ waiting, onAsked }: Props) {
  const t = useTranslations("reconciliation");
  const { mutate, isPending, error } = useReconcile();
  const ask = () => mutate(undefined, { onSuccess: onAsked });
  const busy = isPending || waiting;
  return (
    <>
      <button type="button" className="button" disabled={busy} onClick={ask}>
        {busy ? t("comparing") : t("compare")}
      </button>
      {error ? <Failed error={error} onRetry={ask} /> : null}
    </>
  );
}
