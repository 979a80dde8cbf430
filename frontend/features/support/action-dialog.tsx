"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useBorrowerContact, useSendLateMessage, useWriteNote } from "@/api/support";
import type { BorrowerContact, LateLoan } from "@/api/types";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { embed } from "@/lib/format/isolate";
import { ConfirmDialog } from "../forms/confirm-dialog";
import { CopyButton } from "../forms/copy-button";
import { ServerForm } from "../forms/server-form";
import { useKey } from "../forms/use-key";
import { FactList } from "../lists/fact-list";
import { ReasonField } from "../people/reason-field";

const LONGEST_NOTE = 500;

export interface LoanAction {
  kind: "message" | "note" | "contact";
  loan: LateLoan;
}

/** What is to be done about a late loan, and what that needs. */
export function ActionDialog({ action, onClose }: { action: LoanAction; onClose: () => void }) {
  const { kind, loan } = action;
  if (kind === "message") return <SendMessage loan={loan} onClose={onClose} />;
  if (kind === "note") return <WriteNote loan={loan} onClose={onClose} />;
  return <Contact loan={loan} onClose={onClose} />;
}

interface Props {
  loan: LateLoan;
  onClose: () => void;
}

function SendMessage({ loan, onClose }: Props) {
  const t = useTranslations("support");
  const keyOf = useKey();
  const send = useSendLateMessage();
  return (
    <ConfirmDialog
      title={t("messageTitle")}
      text={t("messageText", { thing: embed(loan.asset_name) })}
      submitLabel={t("message")}
      onConfirm={async () => {
        await send.mutateAsync({ ticket: loan.ticket, key: keyOf(loan.ticket) });
      }}
      onClose={onClose}
    />
  );
}

function WriteNote({ loan, onClose }: Props) {
  const t = useTranslations("support");
  const keyOf = useKey();
  const write = useWriteNote();
  return (
    <ConfirmDialog
      title={t("noteTitle", { thing: embed(loan.asset_name) })}
      text={t("noteText")}
      submitLabel={t("noteSave")}
      onConfirm={async ({ text = "" }) => {
        await write.mutateAsync({ ticket: loan.ticket, text, key: keyOf(text) });
      }}
      onClose={onClose}
    >
      <TextField name="text" label={t("note")} lines={3} isRequired maxLength={LONGEST_NOTE} />
    </ConfirmDialog>
  );
}

/** Where the borrower is reached, for a reason. It is forgotten with the dialog. */
function Contact({ loan, onClose }: Props) {
  const t = useTranslations("support");
  const ask = useBorrowerContact(loan.ticket);
  const [shown, setShown] = useState<BorrowerContact | null>(null);
  return (
    <Dialog title={t("contactTitle")} closeLabel={t("close")} onClose={onClose}>
      {shown ? (
        <>
          <FactList
            facts={[
              [t("name"), <bdi key="name">{shown.name}</bdi>],
              [t("phone"), <Reached key="phone" text={shown.phone} none={t("none")} />],
              [t("email"), <Reached key="email" text={shown.email} none={t("none")} />],
            ]}
          />
          {shown.phone ? <CopyButton text={shown.phone} /> : null}
        </>
      ) : (
        <>
          <p className="section-text">{t("contactText")}</p>
          <ServerForm
            submitLabel={t("contactShow")}
            onSubmit={async ({ reason = "" }) => setShown(await ask.mutateAsync(reason))}
          >
            <ReasonField />
          </ServerForm>
        </>
      )}
    </Dialog>
  );
}

function Reached({ text, none }: { text: string | null; none: string }) {
  return text === null ? (
    none
  ) : (
    <bdi dir="ltr" className="break-all" data-contact>
      {text}
    </bdi>
  );
}
