"use client";
import { useTranslations } from "next-intl";

/** As much of an answer that comes page by page as its list shows of it. */
export interface Paged {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isPlaceholderData: boolean;
  fetchNextPage: () => unknown;
}

/** An answer that came whole. */
export const WHOLE: Paged = {
  hasNextPage: false,
  isFetchingNextPage: false,
  isPlaceholderData: false,
  fetchNextPage: () => undefined,
};

/** Brings the next page of a list. */
export function MoreButton({ answer }: { answer: Paged }) {
  const t = useTranslations("lists");
  if (!answer.hasNextPage) return null;
  return (
    <button
      type="button"
      className="button"
      disabled={answer.isFetchingNextPage}
      onClick={() => answer.fetchNextPage()}
    >
      {t(answer.isFetchingNextPage ? "loading" : "more")}
    </button>
  );
}
