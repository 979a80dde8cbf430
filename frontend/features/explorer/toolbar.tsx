"use client";
import { EXPLORER_PANES } from "@/state/address";
import { useAddress } from "@/state/use-address";
import { ExplorerExport } from "../exports/explorer-export";
import { WhyButton } from "../why/why-button";
import { GrainChoice, PaneChoice, ShapeChoice } from "./choices";
import { CompareChoice } from "./compare-choice";
import { ConvertChoice } from "./convert-choice";
import { RowsChoice, SplitChoice } from "./split-choice";

/** How the metric is cut and drawn. */
export function Toolbar() {
  const { also, pane } = useAddress().address;
  const overTime = pane === "chart" || pane === "table";
  return (
    <div className="toolbar">
      {overTime ? <GrainChoice /> : <RowsChoice />}
      {overTime && also.length === 0 ? <SplitChoice /> : null}
      <ConvertChoice />
      {overTime ? <CompareChoice /> : null}
      <WhyButton />
      <span className="toolbar-end">
        <ExplorerExport />
        {pane === "chart" ? <ShapeChoice /> : null}
        <PaneChoice panes={EXPLORER_PANES} />
      </span>
    </div>
  );
}
