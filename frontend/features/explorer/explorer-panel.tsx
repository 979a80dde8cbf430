"use client";
import { useTranslations } from "next-intl";
import { ReaderLocale } from "@/components/ui/reader-locale";
import { useAddress } from "@/state/explorer/address";
import { useMetricsAnswer } from "@/state/explorer/answers";
import { useView } from "@/state/shell/view";
import { Annotations } from "../annotations/annotations";
import { ExplorerForecast } from "../forecast/explorer-forecast";
import { ExplorerHead } from "./explorer-head";
import { Levels } from "./levels";
import { Shown } from "./shown";
import { Toolbar } from "./toolbar";

/** A metric, or several, cut as the address says, drawn and listed. */
export function ExplorerPanel() {
  const t = useTranslations("explorer");
  const view = useView();
  const { pane } = useAddress().address;
  const { data, error, isPlaceholderData } = useMetricsAnswer();
  const drawn = pane === "chart" || pane === "table";
  const failed = error && (!data || isPlaceholderData);
  return (
    <ReaderLocale view={view}>
      <section
        className="panel explorer"
        aria-label={t("label")}
        aria-busy={drawn && isPlaceholderData}
      >
        <h2 className="sr-only">{t("label")}</h2>
        <ExplorerHead series={failed || !drawn ? [] : (data?.series ?? [])} />
        <Toolbar />
        <Levels />
        <Shown />
        {drawn && !failed ? <ExplorerForecast /> : null}
        {failed || !drawn ? null : <Annotations />}
      </section>
    </ReaderLocale>
  );
}
