"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAsk, useQuote } from "@/api/lending";
import { RefusedError } from "@/api/refusal";
import type { Asset } from "@/api/types";
import { TextField } from "@/components/ui/text-field";
import { plainCode } from "@/lib/auth/digits";
import { formatAmount } from "@/lib/format/amount";
import { useView } from "@/state/shell/view";
import { ConfirmDialog } from "../forms/confirm-dialog";
import { useKey } from "../forms/use-key";

interface Props {
  asset: Asset;
  longest: number;
  onAsked: () => void;
  onClose: () => void;
}

/** For how many days something is asked for, and what that costs. */
export function AskDialog({ asset, longest, onAsked, onClose }: Props) {
  const t = useTranslations("lendingOwn");
  const view = useView();
  const ask = useAsk();
  const keyOf = useKey();
  const [text, setText] = useState("");
  const days = daysOf(text, longest);
  const { data: quote } = useQuote(asset.id, days);
  return (
    <ConfirmDialog
      title={t("askTitle", { thing: asset.name })}
      text={t("askText")}
      submitLabel={t("ask")}
      onConfirm={async () => {
        if (days === null) throw new RefusedError([{ code: "bad_loan_days", field: "days" }]);
        await ask.mutateAsync({ asset: asset.id, days, key: keyOf(String(days)) });
        onAsked();
      }}
      onClose={onClose}
    >
      <TextField
        name="days"
        label={t("days")}
        hint={
          <>
            {t("daysHint", { most: longest })}
            {quote ? (
              <bdi className="top-up-sum">
                {t("costs", { price: formatAmount({ ...quote, amount: quote.price }, view) })}
              </bdi>
            ) : null}
          </>
        }
        value={text}
        onChange={setText}
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        ltr
        isRequired
      />
    </ConfirmDialog>
  );
}

function daysOf(text: string, longest: number): number | null {
  const digits = plainCode(text);
  if (!/^\d{1,4}$/.test(digits)) return null;
  const days = Number(digits);
  return days >= 1 && days <= longest ? days : null;
}
