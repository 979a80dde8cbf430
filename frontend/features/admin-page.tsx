"use client";
import { useTranslations } from "next-intl";
import { PageState } from "@/state/page-state";
import { FilterBar } from "./filters/filter-bar";
import { Overview } from "./overview/overview";
import { RowsDrawer } from "./rows/rows-drawer";
import { Facts } from "./shell/facts";
import { Frame } from "./shell/frame";

/** The administrator's page: key figures and the rows behind each. */
export function AdminPage() {
  const t = useTranslations("app");
  return (
    <PageState>
      <a href="#figures" className="skip-link">
        {t("skip")}
      </a>
      <Frame figures>
        <main id="figures" className="page">
          <h1 className="sr-only">{t("title")}</h1>
          <FilterBar />
          <Overview />
          <Facts />
        </main>
      </Frame>
      <RowsDrawer />
    </PageState>
  );
}
