"use client";
import { useTranslations } from "next-intl";
import type { Source } from "@/api/types";
import { Icon } from "@/components/ui/icon";
import { Moment } from "../account/moment";

interface Props {
  source: Source;
  /** Null for those who only look. */
  onRevoke: (() => void) | null;
}

/** One source: what it may send, and when something last came from it. */
export function SourceEntry({ source, onRevoke }: Props) {
  const t = useTranslations("sources");
  return (
    <li className="entry" data-source={source.name}>
      <Icon name="key" className="size-5 text-muted" />
      <div className="entry-body">
        <p className="entry-title">
          <bdi>{source.name}</bdi>
          {source.signs ? <span className="badge">{t("signing")}</span> : null}
          {source.is_readable ? null : (
            <span className="badge danger-badge">{t("unreadable")}</span>
          )}
        </p>
        <p className="entry-text">
          <bdi dir="ltr">{source.types.join(", ")}</bdi>
        </p>
        {source.is_readable ? null : <p className="entry-text">{t("unreadableText")}</p>}
        <p className="entry-text">
          {source.last_used_at === null ? (
            t("unused")
          ) : (
            <>
              {t("used")} <Moment at={source.last_used_at} />
            </>
          )}
        </p>
      </div>
      {onRevoke ? (
        <button type="button" className="text-button" onClick={onRevoke}>
          {t("revoke")}
        </button>
      ) : null}
    </li>
  );
}
