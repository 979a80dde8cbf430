import { Skeleton } from "@/components/ui/skeleton";

const WIDTHS = ["w-72", "w-32", "w-32", "w-28", "w-28"];

/** The filters' places. */
export function FilterSkeleton() {
  return (
    <div className="filter-bar" aria-hidden="true">
      {WIDTHS.map((width, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the places never move
        <Skeleton key={index} className={`h-9 max-w-full ${width}`} />
      ))}
    </div>
  );
}
