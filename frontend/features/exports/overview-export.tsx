"use client";
import { exportRequest } from "@/lib/export-request";
import { useFilters, useQuestion } from "@/state/explorer/question";
import { ExportMenu } from "./export-menu";

/** The key figures as a file. */
export function OverviewExport() {
  const question = useQuestion(useFilters());
  return question ? <ExportMenu request={exportRequest("overview", question)} /> : null;
}
