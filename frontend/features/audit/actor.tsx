"use client";
import { useTranslations } from "next-intl";
import type { AuditEvent } from "@/api/types";
import { formatId } from "@/lib/format/value";
import { useView } from "@/state/shell/view";

const SYSTEM = "system";

/** Who did it: a user by number and role, the system itself, or nobody that is known. */
export function Actor({ actor }: { actor: AuditEvent["actor"] }) {
  const t = useTranslations("audit");
  const roles = useTranslations("roles");
  const { locale } = useView();
  if (actor.id === null) return <>{actor.role === SYSTEM ? t(SYSTEM) : t("nobody")}</>;
  const role = actor.role as Parameters<typeof roles>[0];
  return (
    <>
      {t("user", { id: formatId(String(actor.id), locale) })}
      {roles.has(role) ? <span className="text-muted"> · {roles(role)}</span> : null}
    </>
  );
}
