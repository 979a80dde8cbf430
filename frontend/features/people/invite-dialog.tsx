"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useInvite } from "@/api/people";
import type { Person } from "@/api/types";
import { TextField } from "@/components/ui/text-field";
import { ConfirmDialog } from "../forms/confirm-dialog";
import type { Values } from "../forms/use-submission";
import { type Place, PlaceFields } from "./place-fields";
import { ReasonField } from "./reason-field";
import { RoleSelect } from "./role-select";

const NOWHERE: Place = { segment: "unattributed", region: "unattributed" };

interface Props {
  onClose: () => void;
  onInvited: (email: string) => void;
}

/** An account for somebody else, who sets its password by a code. */
export function InviteDialog({ onClose, onInvited }: Props) {
  const t = useTranslations("people");
  const [role, setRole] = useState<Person["role"]>("user");
  const [place, setPlace] = useState<Place>(NOWHERE);
  const invite = useInvite();
  const confirm = async ({ email = "", name = "", reason = "" }: Values) => {
    await invite.mutateAsync({ email, name, role, ...place, reason });
    onInvited(email);
  };
  return (
    <ConfirmDialog
      title={t("inviteTitle")}
      text={t("inviteText")}
      submitLabel={t("inviteSubmit")}
      onConfirm={confirm}
      onClose={onClose}
    >
      <TextField name="email" type="email" label={t("email")} ltr isRequired autoComplete="off" />
      <TextField name="name" label={t("name")} isRequired autoComplete="off" maxLength={120} />
      <RoleSelect value={role} onChange={setRole} />
      <PlaceFields value={place} onChange={setPlace} />
      <ReasonField />
    </ConfirmDialog>
  );
}
