import { Skeleton } from "@/components/ui/skeleton";

const WIDTHS = {
  range: "w-72",
  asset_type: "w-32",
  segment: "w-32",
  region: "w-28",
  currency: "w-28",
};

/** The filters' places. */
export function FilterSkeleton() {
  return (
    <div className="filter-bar" aria-hidden="true">
      {Object.entries(WIDTHS).map(([filter, width]) => (
        <Skeleton key={filter} className={`h-9 max-w-full ${width}`} />
      ))}
    </div>
  );
}
