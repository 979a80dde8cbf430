"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { LoanMove, MyTicket } from "@/api/types";
import { MoveDialog } from "./move-dialog";

/** What the viewer may do next with a loan, and nothing else. */
export function TicketMoves({ ticket }: { ticket: MyTicket }) {
  const t = useTranslations("loanMoves");
  const [move, setMove] = useState<LoanMove | null>(null);
  return (
    <span className="loan-moves">
      {ticket.moves.map((each) => (
        <button
          key={each.move}
          type="button"
          className="button"
          data-move={each.move}
          onClick={() => setMove(each)}
        >
          {t(each.move)}
        </button>
      ))}
      {move ? <MoveDialog ticket={ticket} move={move} onClose={() => setMove(null)} /> : null}
    </span>
  );
}
