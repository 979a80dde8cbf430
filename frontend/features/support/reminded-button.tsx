"use client";
import { useTranslations } from "next-intl";
import { useMarkReminded } from "@/api/support";
import type { LateLoan } from "@/api/types";
import { useKey } from "../forms/use-key";
import { Failed } from "../states/failed";

/** Marks that the borrower was reminded today; once marked, it says so. */
export function RemindedButton({ loan }: { loan: LateLoan }) {
  const t = useTranslations("support");
  const keyOf = useKey();
  const { mutate, isPending, error } = useMarkReminded();
  if (loan.reminded_today) return <span className="badge good-badge">{t("remindedToday")}</span>;
  const mark = () => mutate({ ticket: loan.ticket, key: keyOf(loan.ticket) });
  return (
    <>
      <button
        type="button"
        className="text-button"
        data-do="reminded"
        disabled={isPending}
        onClick={mark}
      >
        {t("reminded")}
      </button>
      {error ? <Failed error={error} onRetry={mark} /> : null}
    </>
  );
}
