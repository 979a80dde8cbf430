import { Skeleton } from "@/components/ui/skeleton";
import { FrameSkeleton } from "../shell/frame-skeleton";

/** One's own page's shape before its script has run. */
export function MeSkeleton() {
  return (
    <FrameSkeleton>
      <main className="page own-page" aria-busy="true">
        <Skeleton className="h-8 w-48" />
        <Skeleton className="h-10 w-full" />
        <DashboardSkeleton />
      </main>
    </FrameSkeleton>
  );
}

/** The places of the balance, the month's figures and the loans. */
export function DashboardSkeleton() {
  return (
    <>
      <Skeleton className="h-96 w-full" />
      <Skeleton className="h-32 w-full" />
      <Skeleton className="h-72 w-full" />
    </>
  );
}
