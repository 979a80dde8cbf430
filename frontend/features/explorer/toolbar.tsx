"use client";
import { WhyButton } from "../why/why-button";
import { GrainChoice, PaneChoice, ShapeChoice } from "./choices";
import { CompareChoice } from "./compare-choice";
import { SplitChoice } from "./split-choice";

/** How the metric is cut and drawn. */
export function Toolbar() {
  return (
    <div className="toolbar">
      <GrainChoice />
      <SplitChoice />
      <CompareChoice />
      <WhyButton />
      <span className="toolbar-end">
        <ShapeChoice />
        <PaneChoice />
      </span>
    </div>
  );
}
