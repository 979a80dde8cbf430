import { ExplorerSkeleton } from "../explorer/explorer-skeleton";
import { FilterSkeleton } from "../filters/filter-skeleton";
import { FrameSkeleton } from "../shell/frame-skeleton";

/** The reports' shape before their script has run: what comes takes the same room. */
export function ReportsSkeleton() {
  return (
    <FrameSkeleton>
      <main className="page" aria-busy="true">
        <FilterSkeleton />
        <ExplorerSkeleton />
      </main>
    </FrameSkeleton>
  );
}
