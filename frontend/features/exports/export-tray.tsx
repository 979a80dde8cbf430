"use client";
import { useLocale, useTranslations } from "next-intl";
import { isUnderWay, useLatestExports } from "@/api/exports";
import { Flyout } from "@/components/ui/flyout";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { pathTo } from "@/lib/access";
import { useLastExport } from "@/state/shell/last-export";
import { TrayEntry } from "./tray-entry";

/** How far one's files are, on every page. It opens when one was requested. */
export function ExportTray() {
  const t = useTranslations("exports");
  const locale = useLocale();
  const last = useLastExport();
  const exports = useLatestExports().data?.exports ?? [];
  const running = exports.filter(isUnderWay).length;
  return (
    <Flyout
      label={t("tray", { running })}
      face={
        <>
          <Icon name="download" />
          {running > 0 ? <span className="tray-mark" aria-hidden="true" /> : null}
        </>
      }
      faceClass="icon-button relative"
      openedBy={last}
      panelClass="tray"
    >
      {exports.length > 0 ? (
        <ul className="tray-list">
          {exports.map((one) => (
            <TrayEntry key={one.id} file={one} />
          ))}
        </ul>
      ) : (
        <p className="text-sm leading-6 text-muted">{t("none")}</p>
      )}
      <Link href={pathTo("exports", locale)} className="text-button">
        {t("all")}
      </Link>
    </Flyout>
  );
}
