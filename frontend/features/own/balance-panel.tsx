"use client";
import { useTranslations } from "next-intl";
import type { OwnDashboard } from "@/api/types";
import { Segmented } from "@/components/ui/segmented";
import { formatAmount } from "@/lib/format/amount";
import { PANES } from "@/state/explorer/parsers";
import { useDashboardAddress } from "@/state/lists/me";
import { useView } from "@/state/shell/view";
import { BalanceLine } from "./balance-line";
import { BalanceTable } from "./balance-table";
import { Balances } from "./balances";
import { OwnLink } from "./own-link";
import { Panel } from "./panel";

/** What is in one's wallets, what is set aside for loans, and how the balance went. */
export function BalancePanel({ told }: { told: OwnDashboard }) {
  const t = useTranslations("own");
  const explorer = useTranslations("explorer");
  const view = useView();
  const { address, setAddress } = useDashboardAddress();
  const lines = told.series.filter(({ metric }) => metric === "wallet_balances");
  return (
    <Panel title={t("balance")} end={<OwnLink page="dashboard/wallet">{t("toStatement")}</OwnLink>}>
      <Balances balances={told.balances} />
      <div>
        {told.set_aside.map((amount) => (
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
          <BalanceLine key={line.currency} line={line} watermark={told.watermark} />
        ),
      )}
    </Panel>
  );
}
