"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { changeRole } from "@/api/people";
import type { Person } from "@/api/types";
import { ReasonDialog } from "./reason-dialog";
import { RoleSelect } from "./role-select";

/** Another role for a user. */
export function RoleDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const t = useTranslations("people");
  const [role, setRole] = useState(person.role);
  return (
    <ReasonDialog
      title={t("changeRole")}
      text={t("changeRoleText")}
      change={({ reason = "" }) => changeRole(person.id, { role, reason })}
      onClose={onClose}
    >
      <RoleSelect value={role} onChange={setRole} />
    </ReasonDialog>
  );
}
