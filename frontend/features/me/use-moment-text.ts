"use client";
import { useTranslations } from "next-intl";
import type { MyMoment } from "@/api/types";
import { embed } from "@/lib/format/isolate";
import { formatId } from "@/lib/format/value";
import { useView } from "@/state/shell/view";
import { useWordOf } from "@/state/shell/words";

const TICKET_MOVES = ["created", "accepted", "activated", "completed", "cancelled"] as const;

const PAYMENT_MOVES = ["initiated", "verified", "failed", "reversed"] as const;

const MESSAGE_MOVES = ["created", "sent", "delivered", "failed", "undelivered"] as const;

/** Says in the reader's words what happened; what has no words of ours is told as it is. */
export function useMomentText(): (moment: MyMoment) => string {
  const t = useTranslations("moments");
  const channels = useTranslations("channels");
  const kindName = useWordOf("entryKinds");
  const { locale } = useView();
  return (moment) => {
    const { about, kind } = moment;
    const thing = embed(moment.asset_name ?? "");
    const move = TICKET_MOVES.find((one) => one === kind);
    if (about === "ticket" && move) {
      const side = moment.as === "lender" ? "lender" : "borrower";
      const whose = moment.by_me ? "mine" : "others";
      return t(`ticket_${move}`, { thing, side, whose });
    }
    const paid = PAYMENT_MOVES.find((one) => one === kind);
    if (about === "payment" && paid) {
      return t(`payment_${paid}`, { id: formatId(moment.payment ?? "", locale) });
    }
    const sent = MESSAGE_MOVES.find((one) => one === kind);
    const way = moment.channel as Parameters<typeof channels>[0] | null;
    if (about === "message" && sent && way && channels.has(way)) {
      return t(`message_${sent}`, { channel: channels(way) });
    }
    return kindName(kind);
  };
}
