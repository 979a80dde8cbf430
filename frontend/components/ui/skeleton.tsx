/** Holds the place of what is still loading, at its size. */
export function Skeleton({ className }: { className: string }) {
  return <span aria-hidden="true" className={`skeleton-block ${className}`} />;
}
