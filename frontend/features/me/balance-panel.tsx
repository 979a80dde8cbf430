"use client";
import { useTranslations } from "next-intl";
import type { Dashboard } from "@/api/types";
import { Segmented } from "@/components/ui/segmented";
import { formatAmount } from "@/lib/format/amount";
import { PANES } from "@/state/explorer/parsers";
import { useDashboardAddress } from "@/state/lists/me";
import { useView } from "@/state/shell/view";
import { BalanceLine } from "./balance-line";
import { BalanceTable } from "./balance-table";
import { Balances } from "./balances";
import { MeLink } from "./me-link";
import { MoneyButtons } from "./money-buttons";
import { Panel } from "./panel";

/** What is in one's wallets, what is set aside for loans, and how the balance went. */
export function BalancePanel({ dashboard }: { dashboard: Dashboard }) {
  const t = useTranslations("own");
  const explorer = useTranslations("explorer");
  const view = useView();
  const { address, setAddress } = useDashboardAddress();
  const lines = dashboard.series.filter(({ metric }) => metric === "wallet_balances");
  return (
    <Panel
      title={t("balance")}
      end={
        <span className="own-states">
          <MoneyButtons />
          <MeLink page="dashboard/wallet">{t("toStatement")}</MeLink>
        </span>
      }
    >
      <Balances balances={dashboard.balances} />
      <div>
        {dashboard.set_aside.map((amount) => (
          <p key={amount.currency} className="section-text">
            {t("setAside", { amount: formatAmount(amount, view) })}
          </p>
        ))}
      </div>
      <div className="own-panel-head">
        <p className="section-text">{t("lastDays")}</p>
        <Segmented
          label={explorer("pane")}
          value={address.pane}
          options={PANES.map((value) => ({ value, label: explorer(value) }))}
          onChange={(pane) => setAddress({ pane })}
        />
      </div>
      {lines.map((line) =>
        address.pane === "table" ? (
          <BalanceTable key={line.currency} line={line} />
        ) : (
          <BalanceLine key={line.currency} line={line} watermark={dashboard.watermark} />
        ),
      )}
    </Panel>
  );
}
