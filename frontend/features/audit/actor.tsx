"use client";
import { useTranslations } from "next-intl";
import type { AuditEvent } from "@/api/types";
import { formatId } from "@/lib/format/value";
import { useView } from "@/state/shell/view";
import { RecordLink } from "../records/record-link";

const SYSTEM = "system";

/** Who did it: a user by name (else number) and role, the system itself, or nobody that is known. */
export function Actor({ actor }: { actor: AuditEvent["actor"] }) {
  const t = useTranslations("audit");
  const roles = useTranslations("roles");
  const { locale } = useView();
  if (actor.id === null) return <>{actor.role === SYSTEM ? t(SYSTEM) : t("nobody")}</>;
  const role = actor.role as Parameters<typeof roles>[0];
  return (
    <>
      <RecordLink kind="people" id={actor.id}>
        <bdi>{actor.name ?? t("user", { id: formatId(String(actor.id), locale) })}</bdi>
      </RecordLink>
      {roles.has(role) ? <span className="text-muted"> · {roles(role)}</span> : null}
    </>
  );
}
