"use client";
import { wishOf } from "@/lib/export-wish";
import { useFilters, useQuestion } from "@/state/explorer/question";
import { ExportMenu } from "./export-menu";

/** The key figures as a file. */
export function OverviewExport() {
  const question = useQuestion(useFilters());
  return question ? <ExportMenu wish={wishOf("overview", question)} /> : null;
}
