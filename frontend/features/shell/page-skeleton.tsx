import { FilterSkeleton } from "../filters/filter-skeleton";
import { OverviewSkeleton } from "../overview/overview-skeleton";
import { FrameSkeleton } from "./frame-skeleton";

/** The page's shape before its script has run: what comes takes the same room. */
export function PageSkeleton() {
  return (
    <FrameSkeleton>
      <main className="page" aria-busy="true">
        <FilterSkeleton />
        <OverviewSkeleton />
      </main>
    </FrameSkeleton>
  );
}
