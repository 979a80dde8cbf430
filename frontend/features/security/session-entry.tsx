"use client";
import { useTranslations } from "next-intl";
import type { Session } from "@/api/auth/security";
import { Icon } from "@/components/ui/icon";
import { agentName } from "@/lib/format/agent";
import { Moment } from "../account/moment";
import { momentOf } from "./moment-of";

/** One place where the account is signed in. */
export function SessionEntry({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const t = useTranslations("sessions");
  return (
    <li className="entry">
      <Icon name="device" className="size-5 text-muted" />
      <div className="entry-body">
        <p className="entry-title">
          <bdi title={session.user_agent}>{agentName(session.user_agent) || t("unknown")}</bdi>
          {session.is_current ? <span className="badge good-badge">{t("current")}</span> : null}
        </p>
        <p className="entry-text">
          <bdi dir="ltr">{session.ip}</bdi>
          {" · "}
          {t("since")} <Moment at={momentOf(session.created_at)} />
          {session.last_seen_at ? (
            <>
              {" · "}
              {t("seen")} <Moment at={momentOf(session.last_seen_at)} />
            </>
          ) : null}
        </p>
      </div>
      {session.is_current ? null : (
        <button type="button" className="text-button" onClick={onEnd}>
          {t("end")}
        </button>
      )}
    </li>
  );
}
