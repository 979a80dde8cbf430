"use client";
import { useTranslations } from "next-intl";
import type { Amount, RecordEntries, RecordEntry } from "@/api/types";
import { formatAmount } from "@/lib/format/amount";
import { formatId } from "@/lib/format/value";
import { useView } from "@/state/shell/view";
import { useWordOf } from "@/state/shell/words";
import { Moment } from "../account/moment";
import type { Column } from "../lists/column";
import { Panel } from "../me/panel";
import { PersonName } from "./person-name";
import { RecordLink } from "./record-link";
import { RecordTable } from "./record-table";

interface Props {
  money: RecordEntries;
  /** All are of the transfer whose page this is, so none leads there. */
  ofTransfer?: boolean;
}

/** The entries of the ledger, what they come to in each wallet, and that they add up. */
export function EntriesPanel({ money, ofTransfer = false }: Props) {
  const t = useTranslations("records");
  const columns = useEntryColumns(ofTransfer);
  return (
    <Panel title={t("money")}>
      {money.entries.length === 0 ? (
        <p className="section-text">{t("noMoney")}</p>
      ) : (
        <>
          <RecordTable
            caption={t("entries")}
            columns={columns}
            rows={money.entries}
            keyOf={({ id }) => id}
          />
          <Sums money={money} />
        </>
      )}
    </Panel>
  );
}

function Sums({ money }: { money: RecordEntries }) {
  const t = useTranslations("records");
  if (money.total.length === 0) return null;
  return (
    <dl className="record-sums">
      {money.wallets.map((wallet) => (
        <div key={`${wallet.wallet_kind} ${wallet.owner?.id ?? ""} ${wallet.currency}`}>
          <dt>
            <Wallet of={wallet} />
          </dt>
          <dd>
            <Money amount={wallet} />
          </dd>
        </div>
      ))}
      {money.total.map((total) => (
        <div key={total.currency} className="record-total" data-total={total.amount}>
          <dt>{t(money.whole ? "total" : "ownTotal")}</dt>
          <dd>
            <Money amount={total} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function useEntryColumns(ofTransfer: boolean): Column<RecordEntry>[] {
  const t = useTranslations("records");
  const kindName = useWordOf("entryKinds");
  const { locale } = useView();
  return [
    {
      id: "what",
      name: t("entry"),
      cell: ({ kind, reversal, transfer, at }) => (
        <>
          <span className="entry-title">
            {ofTransfer ? (
              kindName(kind)
            ) : (
              <RecordLink kind="transfers" id={transfer} ofRow>
                {kindName(kind)}
              </RecordLink>
            )}
            {reversal ? <span className="badge">{t("reversal")}</span> : null}
          </span>
          <span className="entry-text block">
            <Moment at={at} />
            {ofTransfer ? null : ` · ${t("transfer", { id: formatId(transfer, locale) })}`}
          </span>
        </>
      ),
    },
    { id: "wallet", name: t("wallet"), cell: (entry) => <Wallet of={entry} /> },
    { id: "amount", name: t("amount"), end: true, cell: (entry) => <Money amount={entry} /> },
  ];
}

/** A user's wallet by its owner, one of the marketplace's by what it is for. */
function Wallet({ of }: { of: Pick<RecordEntry, "owner" | "wallet_kind"> }) {
  const kinds = useTranslations("walletKinds");
  return of.owner ? <PersonName person={of.owner} /> : kinds(of.wallet_kind);
}

function Money({ amount }: { amount: Amount }) {
  const view = useView();
  const isIncome = amount.amount !== "0" && !amount.amount.startsWith("-");
  return (
    <bdi className="own-money" data-in={isIncome}>
      {formatAmount(amount, view)}
    </bdi>
  );
}
