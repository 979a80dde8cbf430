"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useChangePerson } from "@/api/people";
import type { Person } from "@/api/types";
import { ConfirmDialog } from "../forms/confirm-dialog";
import type { Values } from "../forms/use-submission";
import { ReasonField } from "./reason-field";

interface Props {
  title: string;
  text: string;
  danger?: boolean;
  change: (values: Values) => Promise<Person>;
  onClose: () => void;
  children?: ReactNode;
}

/** A change of a user: what it means, what it needs, and why it is made. */
export function ReasonDialog({ title, text, danger, change, onClose, children }: Props) {
  const t = useTranslations("people");
  const changePerson = useChangePerson();
  const confirm = async (values: Values) => {
    await changePerson.mutateAsync(() => change(values));
  };
  return (
    <ConfirmDialog
      title={title}
      text={text}
      submitLabel={danger ? title : t("confirm")}
      danger={danger}
      onConfirm={confirm}
      onClose={onClose}
    >
      {children}
      <ReasonField />
    </ConfirmDialog>
  );
}
