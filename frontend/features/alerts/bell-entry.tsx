"use client";
import { useLocale, useTranslations } from "next-intl";
import type { BellNotice } from "@/api/types";
import { Link } from "@/components/ui/link";
import { pathTo } from "@/lib/access";
import { Moment } from "../account/moment";
import { useAlertSentence } from "./use-alert-sentence";

/** One notice: what was found, when, and the way to its rule. */
export function BellEntry({ notice, onRead }: { notice: BellNotice; onRead: () => void }) {
  const t = useTranslations("alerts");
  const locale = useLocale();
  const sentenceOf = useAlertSentence();
  return (
    <li className="bell-entry" data-notice={notice.id} data-read={notice.read}>
      <Link
        href={`${pathTo("alerts", locale)}?rule=${notice.rule}`}
        className="row-button text-sm font-medium"
        onClick={notice.read ? undefined : onRead}
      >
        <bdi>{notice.name}</bdi>
      </Link>
      <p className="text-sm leading-6">{sentenceOf(notice, notice.figure)}</p>
      <p className="text-xs text-muted">
        <Moment at={notice.at} />
        {notice.test ? ` · ${t("test")}` : null}
        {notice.ended_at === null ? null : ` · ${t("over")}`}
      </p>
    </li>
  );
}
