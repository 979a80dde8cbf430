import { Skeleton } from "@/components/ui/skeleton";

/** The explorer's place. */
export function ExplorerSkeleton() {
  return (
    <div className="panel explorer" aria-hidden="true">
      <Skeleton className="h-9 w-56" />
      <Skeleton className="h-5 w-full max-w-xl sm:h-10" />
      <Skeleton className="h-20 w-full sm:h-9" />
      <Skeleton className="plot" />
      <Skeleton className="h-6 w-64" />
    </div>
  );
}
