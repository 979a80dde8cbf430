"use client";
import { useTranslations } from "next-intl";
import type { CaseKind, OddCase } from "@/api/types";
import { formatAmount } from "@/lib/format/amount";
import { isolate } from "@/lib/format/isolate";
import { COUNT, formatId, formatValue } from "@/lib/format/value";
import type { RecordKind } from "@/lib/record-path";
import { useView } from "@/state/shell/view";
import { Moment } from "../account/moment";
import { RecordLink } from "../records/record-link";
import { CaseReason } from "./case-reason";

const RECORDS = {
  payment: "payments",
  withdrawal: "transfers",
  transfer: "transfers",
  ticket: "tickets",
} as const satisfies Record<CaseKind, RecordKind>;

interface Props {
  of: OddCase;
  onReview: () => void;
}

/** One odd record: what it is, why it is odd, what was said of it, and the way to its page. */
export function CaseEntry({ of, onReview }: Props) {
  const t = useTranslations("cases");
  const states = useTranslations("caseStates");
  const view = useView();
  const { review } = of;
  return (
    <li className="entry" data-case={of.id} data-kind={of.kind}>
      <div className="entry-body">
        <p className="entry-title">
          <RecordLink kind={RECORDS[of.kind]} id={of.record}>
            {t(`kind_${of.kind}`, { id: formatId(of.record, view.locale) })}
          </RecordLink>
          <bdi>{formatAmount(of, view)}</bdi>
          {review ? <span className="badge">{states(review.verdict)}</span> : null}
        </p>
        <p className="entry-text">
          <RecordLink kind="people" id={of.user}>
            {t("user", { id: formatId(String(of.user), view.locale) })}
          </RecordLink>
          {" · "}
          <Moment at={of.at} />
          {" · "}
          {t("score", { score: isolate(formatValue(of.score, COUNT, view)) })}
        </p>
        <ul className="entry-text list-disc ps-5">
          {of.reasons.map((reason) => (
            <CaseReason key={reason.code} reason={reason} />
          ))}
        </ul>
        {review ? (
          <p className="entry-text">
            {t("reviewedBy", { id: formatId(String(review.by), view.locale) })}{" "}
            <Moment at={review.at} />
            {review.note ? (
              <>
                {" · "}
                <bdi>{review.note}</bdi>
              </>
            ) : null}
          </p>
        ) : null}
      </div>
      {of.may_review ? (
        <button type="button" className="button" onClick={onReview}>
          {t("review")}
        </button>
      ) : null}
    </li>
  );
}
