"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { endSessions } from "@/api/auth/security";
import { Skeleton } from "@/components/ui/skeleton";
import { endOtherSessions } from "../access/use-sign-out";
import { Section } from "../account/section";
import { ConfirmDialog } from "../forms/confirm-dialog";
import { Failed } from "../states/failed";
import { SessionEntry } from "./session-entry";
import { useSure } from "./sure";
import { useRefetchSecurity, useSessions } from "./use-security";

/** Where the account is signed in; any of it can be ended from here. */
export function SessionsSection() {
  const t = useTranslations("sessions");
  const sure = useSure();
  const askAgain = useRefetchSecurity();
  const [open, setOpen] = useState<"others" | number | null>(null);
  const { data: sessions, error, refetch } = useSessions();
  const close = () => setOpen(null);
  const end = async () => {
    await sure(() => (typeof open === "number" ? endSessions([open]) : endOtherSessions()));
    await askAgain();
  };
  return (
    <Section
      title={t("title")}
      text={t("text")}
      actions={
        sessions && sessions.length > 1 ? (
          <button type="button" className="button" onClick={() => setOpen("others")}>
            {t("endOthers")}
          </button>
        ) : null
      }
    >
      {sessions ? (
        <ul className="entries">
          {sessions.map((session) => (
            <SessionEntry key={session.id} session={session} onEnd={() => setOpen(session.id)} />
          ))}
        </ul>
      ) : error ? (
        <Failed error={error} onRetry={refetch} />
      ) : (
        <Skeleton className="h-20 w-full" />
      )}
      {open !== null ? (
        <ConfirmDialog
          title={open === "others" ? t("endOthers") : t("endTitle")}
          text={open === "others" ? t("endOthersText") : t("endText")}
          submitLabel={t("end")}
          danger
          onConfirm={end}
          onClose={close}
        />
      ) : null}
    </Section>
  );
}
