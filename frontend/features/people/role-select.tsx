"use client";
import { useTranslations } from "next-intl";
import { ROLES } from "@/api/enums";
import type { Person } from "@/api/types";
import { Select } from "@/components/ui/select";

interface Props {
  value: Person["role"];
  onChange: (role: Person["role"]) => void;
}

/** One of the roles. */
export function RoleSelect({ value, onChange }: Props) {
  const t = useTranslations("people");
  const roles = useTranslations("roles");
  return (
    <Select
      label={t("role")}
      choices={ROLES.map((id) => ({ id, name: roles(id) }))}
      value={value}
      onChange={(id) => onChange(ROLES.find((role) => role === id) ?? value)}
    >
      <span className="text-muted">{t("role")}</span> {roles(value)}
    </Select>
  );
}
