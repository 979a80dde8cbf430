"use client";
import { useTranslations } from "next-intl";
import { useSendAgain } from "@/api/schedules";
import type { Sending } from "@/api/types";
import { formatSize } from "@/lib/format/size";
import { useView } from "@/state/shell/view";
import { useWordOf } from "@/state/shell/words";
import { Moment } from "../account/moment";
import { Refused } from "./refused";
import { SendingState } from "./sending-state";

/** One sending: of which days, whether it came, to whom, and which file it was. */
export function SendingEntry({ number, sending }: { number: number; sending: Sending }) {
  const t = useTranslations("schedules");
  const view = useView();
  const outcomeOf = useWordOf("sendingOutcomes");
  const again = useSendAgain(number);
  const { rows, size, sha256, recipient, sent_at: sent, outcome, next_at: next } = sending;
  return (
    <li className="entry" data-sending={sending.id} data-state={sending.state}>
      <div className="entry-body">
        <p className="entry-title">
          <SendingState sending={sending} />
        </p>
        {outcome === null ? null : <p className="entry-text">{outcomeOf(outcome)}</p>}
        <p className="entry-text">
          {sent === null ? null : (
            <>
              <Moment at={sent} />
              {" · "}
            </>
          )}
          {next !== null && outcome !== null ? (
            <>
              {t("nextAt")} <Moment at={next} />
            </>
          ) : null}
          {sent === null || recipient === null ? null : <bdi dir="ltr">{recipient}</bdi>}
          {sent === null || rows === null ? null : ` · ${t("rows", { rows })}`}
          {sent === null || size === null ? null : ` · ${formatSize(size, view)}`}
          {sent === null || sending.attached !== false ? null : ` · ${t("asLink")}`}
        </p>
        {sha256 === null ? null : (
          <p className="digest">
            <bdi dir="ltr">{sha256}</bdi>
          </p>
        )}
        <Refused error={again.error} />
      </div>
      {sending.again ? (
        <button
          type="button"
          className="button"
          disabled={again.isPending}
          onClick={() => again.mutate(sending.id)}
        >
          {t("again")}
        </button>
      ) : null}
    </li>
  );
}
