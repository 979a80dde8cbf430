"use client";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { useAddress } from "@/state/explorer/address";
import { EXPLORER_PANES } from "@/state/explorer/parsers";
import { ContributionsButton } from "../contributions/contributions-button";
import { ExplorerExport } from "../exports/explorer-export";
import { ForecastChoice } from "../forecast/forecast-choice";
import { GrainChoice, PaneChoice, ShapeChoice } from "./choices";
import { CompareChoice } from "./compare-choice";
import { ConvertChoice } from "./convert-choice";
import { LinesChoice } from "./lines-choice";
import { ShowChoice } from "./show-choice";
import { RowsChoice, SplitChoice } from "./split-choice";

/** How the metric is cut and drawn. On a phone the rarer choices are behind a button. */
export function Toolbar() {
  const t = useTranslations("explorer");
  const { also, pane } = useAddress().address;
  const [open, setOpen] = useState(false);
  const id = useId();
  const overTime = pane === "chart" || pane === "table";
  return (
    <div className="toolbar explorer-toolbar">
      {overTime ? <GrainChoice /> : <RowsChoice />}
      <button
        type="button"
        className="icon-button toolbar-more"
        aria-label={t("choices")}
        aria-expanded={open}
        aria-controls={`${id}cut ${id}drawn`}
        onClick={() => setOpen(!open)}
      >
        <Icon name="sliders" />
      </button>
      <div id={`${id}cut`} className="toolbar-rest" data-open={open}>
        {overTime && also.length === 0 ? <SplitChoice /> : null}
        <ConvertChoice />
        {overTime ? <CompareChoice /> : null}
        {overTime ? <ShowChoice /> : null}
        {overTime ? <ForecastChoice /> : null}
        {pane === "pivot" ? <LinesChoice /> : null}
        <ContributionsButton />
      </div>
      <div className="toolbar-end">
        <div id={`${id}drawn`} className="toolbar-rest" data-open={open}>
          <ExplorerExport />
          {pane === "chart" ? <ShapeChoice /> : null}
        </div>
        <PaneChoice panes={EXPLORER_PANES} />
      </div>
    </div>
  );
}
