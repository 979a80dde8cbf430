"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { RefusedError } from "@/api/refusal";
import type { Withdrawal, Withdrawals } from "@/api/types";
import { useWithdraw } from "@/api/withdrawals";
import { TextField } from "@/components/ui/text-field";
import { formatAmount } from "@/lib/format/amount";
import { rialsOf } from "@/lib/format/typed-money";
import { useView } from "@/state/shell/view";
import { AmountField } from "../forms/amount-field";
import { Note } from "../forms/note";
import { ServerForm } from "../forms/server-form";
import { useKey } from "../forms/use-key";
import { MeLink } from "../me/me-link";
import { Panel } from "../me/panel";

/** How much is withdrawn, and to which account. */
export function WithdrawForm({ withdrawals: { amounts, accounts } }: { withdrawals: Withdrawals }) {
  const t = useTranslations("withdrawals");
  const view = useView();
  const withdraw = useWithdraw();
  const keyOf = useKey();
  const [text, setText] = useState("");
  const [iban, setIban] = useState("");
  const [requested, setRequested] = useState<Withdrawal | null>(null);
  const [made, setMade] = useState(0);
  const rials = rialsOf(text, view.money);
  const isFull = BigInt(amounts.most) < BigInt(amounts.least);
  return (
    <Panel title={t("title")} end={<MeLink page="dashboard/wallet">{t("toWallet")}</MeLink>}>
      {requested ? (
        <Note tone="good">{t("requested", { amount: formatAmount(requested, view) })}</Note>
      ) : null}
      <p className="section-text">{t("text")}</p>
      {isFull ? (
        <Note tone="notice">{t("full")}</Note>
      ) : (
        <ServerForm
          submitLabel={t("submit")}
          onSubmit={async () => {
            if (rials === null) throw new RefusedError([{ code: "bad_amount", field: "amount" }]);
            setRequested(null);
            // The same amount to the same account once more is another withdrawal.
            const key = keyOf(`${made} ${rials} ${iban}`);
            setRequested(await withdraw.mutateAsync({ amount: rials, iban, key }));
            setMade(made + 1);
            setText("");
          }}
        >
          <AmountField today amounts={amounts} value={text} onChange={setText} />
          <TextField
            name="iban"
            label={t("iban")}
            hint={t("ibanHint")}
            value={iban}
            onChange={setIban}
            autoComplete="off"
            maxLength={60}
            ltr
            isRequired
          />
          {accounts.length > 0 ? (
            <fieldset className="flex flex-col">
              <legend className="field-label mb-1">{t("accounts")}</legend>
              {accounts.map((account) => (
                <label key={account.iban} className="check">
                  <input
                    type="radio"
                    name="account"
                    checked={iban === account.iban}
                    onChange={() => setIban(account.iban)}
                  />
                  <bdi dir="ltr" className="break-all">
                    {account.iban}
                  </bdi>
                </label>
              ))}
            </fieldset>
          ) : null}
        </ServerForm>
      )}
    </Panel>
  );
}
