"use client";
import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";
import { ExplorerSkeleton } from "../explorer/explorer-skeleton";
import { FilterSkeleton } from "../filters/filter-skeleton";
import { FrameSkeleton } from "../shell/frame-skeleton";

/** The reports' shape before their script has run: what comes takes the same room. */
export function ReportsSkeleton() {
  const titles = useTranslations("titles");
  return (
    <FrameSkeleton>
      <main className="page" aria-busy="true">
        <div className="section-head items-center">
          <h1 className="page-title">{titles("reports")}</h1>
          <Skeleton className="h-9 w-48" />
        </div>
        <FilterSkeleton />
        <ExplorerSkeleton />
      </main>
    </FrameSkeleton>
  );
}
