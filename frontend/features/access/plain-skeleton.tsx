import { Skeleton } from "@/components/ui/skeleton";
import { FrameSkeleton } from "../shell/frame-skeleton";

/** The shape of a page of text and lists before it is there. */
export function PlainSkeleton() {
  return (
    <FrameSkeleton>
      <main className="page narrow-page" aria-busy="true">
        <Skeleton className="h-8 w-48" />
        <Skeleton className="h-64 w-full" />
      </main>
    </FrameSkeleton>
  );
}
