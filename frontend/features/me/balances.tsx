"use client";
import { useTranslations } from "next-intl";
import type { Statement } from "@/api/types";
import { Figure } from "@/components/ui/figure";
import { measureOfMoney } from "@/lib/format/amount";
import { useView } from "@/state/shell/view";

/** What is in one's wallets now, by currency. */
export function Balances({ balances }: { balances: Statement["balances"] }) {
  const t = useTranslations("own");
  const explorer = useTranslations("explorer");
  const view = useView();
  if (balances.length === 0) return <p className="section-text">{t("noWallet")}</p>;
  return (
    <ul className="own-balances" aria-label={t("balance")}>
      {balances.map((balance) => (
        <li key={balance.wallet} className="own-balance" data-balance={balance.currency}>
          <Figure
            value={balance.amount}
            measure={measureOfMoney(balance)}
            view={view}
            style="full"
            missing={explorer("noValue")}
          />
        </li>
      ))}
    </ul>
  );
}
