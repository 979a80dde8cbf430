import { Skeleton } from "@/components/ui/skeleton";

const PLACES = ["a", "b", "c", "d", "e", "f"];

/** Six cards' places. */
export function OverviewSkeleton() {
  return (
    <ul className="cards" aria-hidden="true">
      {PLACES.map((place) => (
        <li key={place} className="card">
          <Skeleton className="h-4 w-24" />
          <Skeleton className="mt-2.5 h-7 w-32" />
          <Skeleton className="mt-2 h-9 w-full" />
          <Skeleton className="mt-auto h-9 w-full" />
        </li>
      ))}
    </ul>
  );
}
