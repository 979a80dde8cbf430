"use client";
import { useTranslations } from "next-intl";
import { PageState } from "@/state/explorer/address";
import { Contributions } from "../contributions/contributions";
import { ExplorerPanel } from "../explorer/explorer-panel";
import { FilterBar } from "../filters/filter-bar";
import { RowsDrawer } from "../rows/rows-drawer";
import { Facts } from "../shell/facts";
import { Frame } from "../shell/frame";
import { ReportsHead } from "./reports-head";

/** Any metric, cut, compared and drawn as its reader likes, and the rows behind each of its points. */
export function ReportsPage() {
  const t = useTranslations("app");
  return (
    <PageState>
      <a href="#figures" className="skip-link">
        {t("skip")}
      </a>
      <Frame figures>
        <main id="figures" className="page">
          <ReportsHead />
          <FilterBar />
          <ExplorerPanel />
          <Contributions />
          <Facts />
        </main>
      </Frame>
      <RowsDrawer />
    </PageState>
  );
}
