"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { QueuedWithdrawal, UnmaskedAccount } from "@/api/types";
import {
  useConfirmWithdrawal,
  useGiveBackWithdrawal,
  useUnmaskWithdrawal,
} from "@/api/withdrawals";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { formatAmount } from "@/lib/format/amount";
import { formatId } from "@/lib/format/value";
import { useView } from "@/state/shell/view";
import { ConfirmDialog } from "../forms/confirm-dialog";
import { CopyButton } from "../forms/copy-button";
import { ServerForm } from "../forms/server-form";
import { useKey } from "../forms/use-key";
import { FactList } from "../lists/fact-list";
import { ReasonField } from "../people/reason-field";
import { useSure } from "../security/sure";

export interface Decision {
  name: "confirm" | "refuse" | "return" | "unmask";
  of: QueuedWithdrawal;
}

/** What is to be done with a withdrawal, and what that needs. */
export function DecisionDialog({ decision, onClose }: { decision: Decision; onClose: () => void }) {
  const { name, of } = decision;
  if (name === "confirm") return <ConfirmPayout withdrawal={of} onClose={onClose} />;
  if (name === "unmask") return <Unmask withdrawal={of} onClose={onClose} />;
  return <GiveBack move={name} withdrawal={of} onClose={onClose} />;
}

interface Props {
  withdrawal: QueuedWithdrawal;
  onClose: () => void;
}

function ConfirmPayout({ withdrawal, onClose }: Props) {
  const t = useTranslations("payouts");
  const view = useView();
  const sure = useSure();
  const keyOf = useKey();
  const confirm = useConfirmWithdrawal();
  return (
    <ConfirmDialog
      title={t("confirmTitle", { amount: formatAmount(withdrawal, view) })}
      text={t("confirmText")}
      submitLabel={t("confirm")}
      onConfirm={async ({ reference = "" }) => {
        const given = { withdrawal: withdrawal.id, reference, key: keyOf(reference) };
        await sure(() => confirm.mutateAsync(given));
      }}
      onClose={onClose}
    >
      <TextField
        name="reference"
        label={t("reference")}
        hint={t("referenceHint")}
        autoComplete="off"
        maxLength={60}
        ltr
        isRequired
      />
    </ConfirmDialog>
  );
}

function GiveBack({ withdrawal, move, onClose }: Props & { move: "refuse" | "return" }) {
  const t = useTranslations("payouts");
  const view = useView();
  const sure = useSure();
  const keyOf = useKey();
  const giveBack = useGiveBackWithdrawal(move);
  return (
    <ConfirmDialog
      title={t(`${move}Title`, { amount: formatAmount(withdrawal, view) })}
      text={t(`${move}Text`)}
      submitLabel={t(move)}
      danger
      onConfirm={async ({ reason = "" }) => {
        const given = { withdrawal: withdrawal.id, reason, key: keyOf(reason) };
        await sure(() => giveBack.mutateAsync(given));
      }}
      onClose={onClose}
    >
      <ReasonField />
    </ConfirmDialog>
  );
}

/** The account's number, for a reason. It is forgotten with the dialog. */
function Unmask({ withdrawal, onClose }: Props) {
  const t = useTranslations("payouts");
  const { locale } = useView();
  const unmask = useUnmaskWithdrawal(withdrawal.id);
  const [shown, setShown] = useState<UnmaskedAccount | null>(null);
  return (
    <Dialog
      title={shown ? t("unmasked", { id: formatId(withdrawal.id, locale) }) : t("unmaskTitle")}
      closeLabel={t("close")}
      onClose={onClose}
    >
      {shown ? (
        <>
          <FactList
            facts={[
              [t("name"), <bdi key="name">{shown.name}</bdi>],
              [
                t("iban"),
                <bdi key="iban" dir="ltr" className="break-all" data-iban>
                  {shown.iban}
                </bdi>,
              ],
            ]}
          />
          {shown.iban ? <CopyButton text={shown.iban} /> : null}
        </>
      ) : (
        <>
          <p className="section-text">{t("unmaskText")}</p>
          <ServerForm
            submitLabel={t("unmask")}
            onSubmit={async ({ reason = "" }) => setShown(await unmask.mutateAsync(reason))}
          >
            <ReasonField />
          </ServerForm>
        </>
      )}
    </Dialog>
  );
}
