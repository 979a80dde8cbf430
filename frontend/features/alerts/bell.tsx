"use client";
import { useLocale, useTranslations } from "next-intl";
import { useBell, useReadBell } from "@/api/alerts";
import { Flyout } from "@/components/ui/flyout";
import { Link } from "@/components/ui/link";
import { pathTo } from "@/lib/access";
import { BellEntry } from "./bell-entry";
import { BellFace } from "./bell-face";

/** What one was alerted of, on every page, live: the newest notices, and how many of all are unread. */
export function Bell() {
  const t = useTranslations("alerts");
  const locale = useLocale();
  const { data } = useBell({ enabled: true });
  const read = useReadBell();
  const unread = data?.unread ?? 0;
  const notices = data?.notices ?? [];
  return (
    <Flyout
      label={t("bell", { unread })}
      face={<BellFace unread={unread} />}
      faceClass="icon-button relative"
      panelClass="tray"
    >
      {notices.length > 0 ? (
        <ul className="tray-list">
          {notices.map((notice) => (
            <BellEntry key={notice.id} notice={notice} onRead={() => read.mutate([notice.id])} />
          ))}
        </ul>
      ) : (
        <p className="text-sm leading-6 text-muted">{t("bellEmpty")}</p>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Link href={pathTo("alerts", locale)} className="text-button">
          {t("all")}
        </Link>
        {unread > 0 ? (
          <button
            type="button"
            className="text-button"
            disabled={read.isPending}
            onClick={() => read.mutate(null)}
          >
            {t("readAll")}
          </button>
        ) : null}
      </div>
    </Flyout>
  );
}
