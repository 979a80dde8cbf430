"use client";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { useLateLoans } from "@/api/support";
import { Skeleton } from "@/components/ui/skeleton";
import { useLateLoansAddress } from "@/state/lists/support";
import { DataList } from "../lists/data-list";
import { ListBar } from "../lists/list-bar";
import { PlainListFrame } from "../lists/plain-list-frame";
import { TextFilter } from "../lists/text-filter";
import { Failed } from "../states/failed";
import { ActionDialog, type LoanAction } from "./action-dialog";
import { useLateLoanColumns } from "./use-late-loan-columns";

/** What support is asked about first: the late loans, whom each is with, and what was done about it. */
export function SupportPage() {
  const t = useTranslations("support");
  const { address, setAddress } = useLateLoansAddress();
  const answer = useLateLoans(address.q);
  const [action, setAction] = useState<LoanAction | null>(null);
  const columns = useLateLoanColumns(setAction);
  const search = useCallback((q: string) => void setAddress({ q: q || null }), [setAddress]);
  const pages = answer.data?.pages ?? [];
  const [first] = pages;
  return (
    <PlainListFrame title={t("title")}>
      {first ? (
        <p className="outlook-lead" data-late={first.count}>
          {address.q ? t("found", { count: first.count }) : t("count", { count: first.count })}
        </p>
      ) : null}
      <ListBar
        label={t("search")}
        narrowed={address.q !== ""}
        onReset={() => setAddress({ q: null })}
      >
        <TextFilter label={t("search")} value={address.q} onChange={search} />
      </ListBar>
      <p className="section-text">{t("searchHint")}</p>
      {answer.error && (!first || answer.isPlaceholderData) ? (
        <Failed error={answer.error} onRetry={answer.refetch} />
      ) : first ? (
        <DataList
          id="late-loans"
          caption={t("title")}
          columns={columns}
          rows={pages.flatMap((page) => page.loans)}
          keyOf={({ ticket }) => ticket}
          marks={({ ticket }) => ({ "data-late-loan": ticket })}
          empty={address.q ? t("nobody") : t("empty")}
          answer={answer}
          count={first.count}
          phone="stacked"
        />
      ) : (
        <Skeleton className="h-96 w-full" />
      )}
      {action ? (
        <ActionDialog
          key={`${action.kind} ${action.loan.ticket}`}
          action={action}
          onClose={() => setAction(null)}
        />
      ) : null}
    </PlainListFrame>
  );
}
