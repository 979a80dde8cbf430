"use client";
import { useTranslations } from "next-intl";
import { useMove } from "@/api/lending";
import type { LoanMove, MyTicket } from "@/api/types";
import { formatAmount } from "@/lib/format/amount";
import { useView } from "@/state/shell/view";
import { ConfirmDialog } from "../forms/confirm-dialog";
import { useKey } from "../forms/use-key";

interface Props {
  ticket: MyTicket;
  move: LoanMove;
  onClose: () => void;
}

/** Says what a move does with the money before it is made. */
export function MoveDialog({ ticket, move, onClose }: Props) {
  const t = useTranslations("loanMoves");
  const keyOf = useKey();
  const make = useMove();
  return (
    <ConfirmDialog
      title={t("title", { move: t(move.move), thing: ticket.asset_name })}
      text={useMoveText(ticket, move)}
      submitLabel={t(move.move)}
      danger={move.move === "decline" || move.move === "cancel"}
      onConfirm={async () => {
        await make.mutateAsync({ ticket: ticket.id, move: move.move, key: keyOf(move.move) });
      }}
      onClose={onClose}
    />
  );
}

function useMoveText({ as, days, price }: MyTicket, { move, money, earning, fee }: LoanMove) {
  const t = useTranslations("loanMoves");
  const view = useView();
  const written = (amount: string | null) =>
    price && amount ? formatAmount({ ...price, amount }, view) : "";
  const amounts = {
    price: written(price?.amount ?? null),
    earning: written(earning),
    fee: written(fee),
  };
  if (move === "cancel") {
    if (money === null) return t("cancelText");
    return t(as === "lender" ? "cancelTextLender" : "cancelTextBorrower", amounts);
  }
  if (move === "hand-over") return t("handOverText", { days: days ?? 0 });
  return t(`${move}Text`, amounts);
}
