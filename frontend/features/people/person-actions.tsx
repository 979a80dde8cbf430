"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMe } from "@/api/me";
import { activate, anonymise, deactivate } from "@/api/people";
import type { Person, Unmasked } from "@/api/types";
import { PlaceDialog } from "./place-dialog";
import { ReasonDialog } from "./reason-dialog";
import { RoleDialog } from "./role-dialog";
import { UnmaskDialog } from "./unmask-dialog";

interface Props {
  person: Person;
  onUnmask: (unmasked: Unmasked) => void;
}

type Action = "changeRole" | "changePlace" | "deactivate" | "activate" | "anonymise" | "unmask";

const PLAIN = { deactivate, activate, anonymise };

/** What this reader may do about a user; each needs a reason. */
export function PersonActions({ person, onUnmask }: Props) {
  const t = useTranslations("people");
  const permissions = useMe().data?.permissions ?? [];
  const [open, setOpen] = useState<Action | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <div className="flex flex-wrap gap-2 border-t pt-4">
        {actionsFor(person, permissions).map((action) => (
          <button key={action} type="button" className="button" onClick={() => setOpen(action)}>
            {t(action)}
          </button>
        ))}
      </div>
      {open === "changeRole" ? <RoleDialog person={person} onClose={close} /> : null}
      {open === "changePlace" ? <PlaceDialog person={person} onClose={close} /> : null}
      {open === "unmask" ? (
        <UnmaskDialog id={person.id} onUnmask={onUnmask} onClose={close} />
      ) : null}
      {open === "deactivate" || open === "activate" || open === "anonymise" ? (
        <ReasonDialog
          title={t(open)}
          text={t(`${open}Text`)}
          danger={open !== "activate"}
          change={({ reason = "" }) => PLAIN[open](person.id, reason)}
          onClose={close}
        />
      ) : null}
    </>
  );
}

function actionsFor(person: Person, permissions: readonly string[]): Action[] {
  const unmask: Action[] = person.masked && permissions.includes("unmask") ? ["unmask"] : [];
  if (!permissions.includes("users.write") || person.anonymised) return unmask;
  const state: Action = person.is_active ? "deactivate" : "activate";
  return [...unmask, "changeRole", "changePlace", state, "anonymise"];
}
