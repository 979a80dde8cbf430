"use client";
import { useTranslations } from "next-intl";
import type { PersonalToken } from "@/api/types";
import { Icon } from "@/components/ui/icon";
import { Moment } from "../account/moment";

/** One token: what it may do, until when, and when it was last used. */
export function TokenEntry({ token, onRevoke }: { token: PersonalToken; onRevoke: () => void }) {
  const t = useTranslations("tokens");
  const expired = Date.parse(token.expires_at) <= Date.now();
  return (
    <li className="entry" data-token={token.name}>
      <Icon name="key" className="size-5 text-muted" />
      <div className="entry-body">
        <p className="entry-title">
          <bdi>{token.name}</bdi>
          {token.scopes.map((scope) => (
            <code key={scope} className="badge" dir="ltr">
              {scope}
            </code>
          ))}
          {expired ? <span className="badge danger-badge">{t("expired")}</span> : null}
        </p>
        <p className="entry-text">
          {t("until")} <Moment at={token.expires_at} day />
          {" · "}
          {token.last_used_at === null ? (
            t("unused")
          ) : (
            <>
              {t("used")} <Moment at={token.last_used_at} />
            </>
          )}
        </p>
      </div>
      <button type="button" className="text-button" onClick={onRevoke}>
        {t("revoke")}
      </button>
    </li>
  );
}
