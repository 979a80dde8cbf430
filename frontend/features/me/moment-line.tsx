"use client";
import type { ReactNode } from "react";
import type { MyMoment } from "@/api/types";
import { Icon, type IconName } from "@/components/ui/icon";
import { formatAmount } from "@/lib/format/amount";
import { formatHour, formatMomentOfYear } from "@/lib/format/day";
import { useView, useZone } from "@/state/shell/view";
import { RecordLink } from "../records/record-link";
import { MessageState } from "./message-state";
import { useMomentText } from "./use-moment-text";

const ICONS: Record<MyMoment["about"], IconName> = {
  ticket: "swap",
  payment: "card",
  wallet: "wallet",
  message: "bell",
};

interface Props {
  moment: MyMoment;
  /** With its day, where it does not stand under one. */
  dated?: boolean;
}

/** One thing that happened: in words, when, and how much money it moved. */
export function MomentLine({ moment, dated = false }: Props) {
  const view = useView();
  const zone = useZone();
  const textOf = useMomentText();
  const write = dated ? formatMomentOfYear : formatHour;
  return (
    <li className="entry" data-moment={moment.about}>
      <span className="own-mark" data-about={moment.about}>
        <Icon name={ICONS[moment.about]} />
      </span>
      <div className="entry-body">
        <p className="entry-title own-moment">
          <Whole moment={moment}>{textOf(moment)}</Whole>
        </p>
        <time className="entry-text" dateTime={moment.at}>
          {write(moment.at, view, zone)}
        </time>
      </div>
      <div className="own-end">
        {moment.money ? (
          <bdi className="own-money" data-in={isIncome(moment)}>
            {formatAmount(moment.money, view)}
          </bdi>
        ) : null}
        {moment.status && moment.kind === "created" ? (
          <MessageState status={moment.status} />
        ) : null}
      </div>
    </li>
  );
}

/** What happened leads to the record that it happened to: the ticket or payment, else nowhere. */
function Whole({ moment, children }: { moment: MyMoment; children: ReactNode }) {
  const { ticket, payment } = moment;
  if (ticket)
    return (
      <RecordLink kind="tickets" id={ticket}>
        {children}
      </RecordLink>
    );
  if (payment)
    return (
      <RecordLink kind="payments" id={payment}>
        {children}
      </RecordLink>
    );
  return children;
}

function isIncome({ about, money }: MyMoment): boolean {
  return about === "wallet" && money !== null && !money.amount.startsWith("-");
}
