"use client";
import { useTranslations } from "next-intl";
import { useStatement } from "@/api/dashboard";
import { Skeleton } from "@/components/ui/skeleton";
import { useStatementAddress } from "@/state/lists/me";
import { Failed } from "../states/failed";
import { Balances } from "./balances";
import { MeFrame } from "./me-frame";
import { MoneyButtons } from "./money-buttons";
import { StatementFilterBar } from "./statement-filter-bar";
import { StatementList } from "./statement-list";

/** One's wallets, and every entry of them with the balance that it left. */
export function WalletPage() {
  const t = useTranslations("statement");
  const { address } = useStatementAddress();
  const answer = useStatement(address);
  const [first] = answer.data?.pages ?? [];
  return (
    <MeFrame>
      <div className="own-panel-head">
        <h2 className="section-title">{t("title")}</h2>
        <span className="own-states">
          <MoneyButtons />
        </span>
      </div>
      {first ? <Balances balances={first.balances} /> : null}
      <StatementFilterBar statement={first} />
      {answer.error && (!first || answer.isPlaceholderData) ? (
        <Failed error={answer.error} onRetry={answer.refetch} />
      ) : first ? (
        <StatementList answer={answer} />
      ) : (
        <Skeleton className="h-96 w-full" />
      )}
    </MeFrame>
  );
}
