"use client";
import { useTranslations } from "next-intl";
import type { LateLoan } from "@/api/types";
import { Moment } from "../account/moment";
import { NoValue } from "../lists/no-value";

/** What was done about a late loan, newest first. */
export function LoanActions({ loan }: { loan: LateLoan }) {
  const t = useTranslations("support");
  if (loan.actions.length === 0) return <NoValue />;
  return (
    <ul className="support-actions">
      {loan.actions.map(({ id, kind, at, by, text }) => (
        <li key={id} data-action={kind}>
          <span>{text ? <bdi>{text}</bdi> : t(`kind_${kind}`)}</span>
          <span className="block text-xs text-muted">
            {by ? (
              <>
                <bdi>{by}</bdi>
                {" · "}
              </>
            ) : null}
            <Moment at={at} />
          </span>
        </li>
      ))}
    </ul>
  );
}
