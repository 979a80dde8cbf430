"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCases } from "@/api/cases";
import { CASE_STATES } from "@/api/enums";
import type { OddCase } from "@/api/types";
import { Skeleton } from "@/components/ui/skeleton";
import { useCasesAddress } from "@/state/lists/cases";
import { ListBar } from "../lists/list-bar";
import { MoreButton } from "../lists/more-button";
import { PlainListFrame } from "../lists/plain-list-frame";
import { ScheduleSelect } from "../schedules/schedule-select";
import { Failed } from "../states/failed";
import { CaseEntry } from "./case-entry";
import { CasePrecision } from "./case-precision";
import { CasesNote } from "./cases-note";
import { ReviewDialog } from "./review-dialog";

/** Odd payments, withdrawals, transfers and loans: why each is odd, and what reviewers said of them. */
export function CasesPage() {
  const t = useTranslations("cases");
  const states = useTranslations("caseStates");
  const { address, setAddress } = useCasesAddress();
  const answer = useCases(address.state);
  const [reviewed, setReviewed] = useState<OddCase | null>(null);
  const pages = answer.data?.pages ?? [];
  const [first] = pages;
  const cases = pages.flatMap((page) => page.cases);
  return (
    <PlainListFrame title={t("title")}>
      <p className="section-text">{t("hint")}</p>
      {first ? <CasesNote page={first} /> : null}
      <ListBar
        label={t("filters")}
        narrowed={address.state !== "open"}
        onReset={() => setAddress({ state: null })}
      >
        <ScheduleSelect
          label={t("state")}
          choices={CASE_STATES.map((id) => ({ id, name: states(id) }))}
          value={address.state}
          onChange={(state) => setAddress({ state })}
        />
      </ListBar>
      {first ? (
        cases.length > 0 ? (
          <ul className="entries">
            {cases.map((one) => (
              <CaseEntry key={one.id} of={one} onReview={() => setReviewed(one)} />
            ))}
          </ul>
        ) : (
          <p className="section-text">{t("empty")}</p>
        )
      ) : answer.error ? (
        <Failed error={answer.error} onRetry={answer.refetch} />
      ) : (
        <Skeleton className="h-96 w-full" />
      )}
      <MoreButton answer={answer} />
      {first ? <CasePrecision rules={first.precision} /> : null}
      {reviewed ? (
        <ReviewDialog key={reviewed.id} of={reviewed} onClose={() => setReviewed(null)} />
      ) : null}
    </PlainListFrame>
  );
}
