"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { PageState } from "@/state/explorer/address";
import { Briefing } from "./briefing/briefing";
import { LaterOverviewExport } from "./exports/later-overview-export";
import { MoneySection } from "./figures/money-section";
import { PeopleSection } from "./figures/people-section";
import { FilterBar } from "./filters/filter-bar";
import { LoansSection } from "./loans/loans-section";
import { TicketsDrawer } from "./loans/tickets-drawer";
import { Overview } from "./overview/overview";
import { RowsDrawer } from "./rows/rows-drawer";
import { Facts } from "./shell/facts";
import { Frame } from "./shell/frame";
import { HealthStrip } from "./system/health-strip";

/** It comes last, and below what is seen first: nothing under it moves. */
const PulsePanel = dynamic(() => import("./pulse/pulse-panel").then((m) => m.PulsePanel), {
  ssr: false,
});

/** The marketplace at a glance: what a role asks first, key figures, money, how loans go, people, and the rows behind. */
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
          <Briefing />
          <div className="figures-head">
            <FilterBar />
            <LaterOverviewExport />
          </div>
          <Overview />
          <HealthStrip />
          <MoneySection />
          <LoansSection />
          <PeopleSection />
          <PulsePanel />
          <Facts />
        </main>
      </Frame>
      <RowsDrawer />
      <TicketsDrawer />
    </PageState>
  );
}
