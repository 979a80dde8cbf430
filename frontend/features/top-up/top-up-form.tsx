"use client";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useMe } from "@/api/me";
import { RefusedError } from "@/api/refusal";
import { useAddMoney } from "@/api/top-ups";
import type { TopUps } from "@/api/types";
import { failureOf } from "@/lib/auth/failure";
import { rialsOf } from "@/lib/format/typed-money";
import { useView } from "@/state/shell/view";
import { AmountField } from "../forms/amount-field";
import { Note } from "../forms/note";
import { ServerForm } from "../forms/server-form";
import type { Values } from "../forms/use-submission";
import { MeLink } from "../me/me-link";
import { Panel } from "../me/panel";

/** How much is added to one's wallet; the gateway's page comes next. */
export function TopUpForm({ topUps: { gateway, amounts } }: { topUps: TopUps }) {
  const t = useTranslations("topUp");
  const { data: me } = useMe();
  const [text, setText] = useState("");
  const submit = useSubmit();
  if (gateway === null) {
    return (
      <Panel title={t("title")}>
        <p className="section-text">{t("off")}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t("title")} end={<MeLink page="dashboard/wallet">{t("toWallet")}</MeLink>}>
      {gateway === "live" ? null : <Note tone="notice">{t(`by.${gateway}`)}</Note>}
      <p className="section-text">{t("where", { name: me?.name || t("you") })}</p>
      <ServerForm submitLabel={t("submit")} onSubmit={submit}>
        <AmountField amounts={amounts} value={text} onChange={setText} />
      </ServerForm>
      <p className="field-hint">{t("leaving")}</p>
    </Panel>
  );
}

/** Sends the amount and leaves for the gateway. What was not answered is sent again as the same payment. */
function useSubmit() {
  const view = useView();
  const add = useAddMoney();
  const last = useRef({ amount: "", key: "" });
  return async ({ amount: text = "" }: Values) => {
    const amount = rialsOf(text, view.money);
    if (amount === null) throw new RefusedError([{ code: "bad_amount", field: "amount" }]);
    if (last.current.amount !== amount) last.current = { amount, key: crypto.randomUUID() };
    try {
      const { redirect } = await add.mutateAsync({
        amount,
        language: view.locale,
        key: last.current.key,
      });
      if (redirect) location.assign(redirect);
      else last.current.amount = "";
    } catch (error) {
      if (!isUnanswered(error)) last.current.amount = "";
      throw error;
    }
  };
}

/** Whether the same request may still become a payment. */
function isUnanswered(error: unknown): boolean {
  return failureOf(error).refusals.some(({ code }) =>
    ["gateway_unavailable", "unreachable"].includes(code),
  );
}
