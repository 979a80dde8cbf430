import { Skeleton } from "@/components/ui/skeleton";

/** The shape of a page of text and lists before it is there. */
export function PlainSkeleton() {
  return (
    <>
      <div className="page-header" />
      <main className="page narrow-page" aria-busy="true">
        <Skeleton className="h-8 w-48" />
        <Skeleton className="h-64 w-full" />
      </main>
    </>
  );
}
