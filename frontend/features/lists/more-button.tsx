"use client";
interface Props {
  answer: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
  label: string;
  loading: string;
}

/** Brings the next page of a list. */
export function MoreButton({ answer, label, loading }: Props) {
  if (!answer.hasNextPage) return null;
  return (
    <button
      type="button"
      className="button"
      disabled={answer.isFetchingNextPage}
      onClick={() => answer.fetchNextPage()}
    >
      {answer.isFetchingNextPage ? loading : label}
    </button>
  );
}
