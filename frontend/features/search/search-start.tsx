"use client";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { useRecent } from "@/state/search/recent";
import { FoundGroup } from "./found-group";
import { useRecentFound } from "./use-recent-found";

/** Before anything is typed: what was opened last, or what there is to find. */
export function SearchStart() {
  const t = useTranslations("search");
  const recent = useRecentFound();
  const { clear } = useRecent();
  if (recent.length > 0) {
    return (
      <FoundGroup title={t("recent")} found={recent}>
        <button type="button" className="text-button" onClick={clear}>
          {t("clear")}
        </button>
      </FoundGroup>
    );
  }
  return (
    <section className="panel state">
      <Icon name="search" className="size-7 text-muted" />
      <h2 className="state-title">{t("start")}</h2>
      <p className="state-text">{t("startHint")}</p>
    </section>
  );
}
