"use client";
import { useTranslations } from "next-intl";
import type { useRows } from "@/api/use-rows";

interface Props {
  answer: ReturnType<typeof useRows>;
  newer: boolean;
}

/** How many rows are here of how many, the next page, and a word when newer rows have come. */
export function MoreRows({ answer, newer }: Props) {
  const t = useTranslations("rows");
  const pages = answer.data?.pages ?? [];
  const count = pages[0]?.count;
  if (count === undefined) return null;
  const shown = pages.reduce((total, page) => total + page.rows.length, 0);
  return (
    <footer className="flex flex-wrap items-center gap-3 text-xs text-muted">
      <span>{t("shown", { shown, count })}</span>
      {newer ? (
        <button type="button" className="link" onClick={() => answer.refetch()}>
          {t("refresh")}
        </button>
      ) : null}
      {answer.hasNextPage ? (
        <button
          type="button"
          className="button ms-auto"
          disabled={answer.isFetchingNextPage}
          onClick={() => answer.fetchNextPage()}
        >
          {answer.isFetchingNextPage ? t("loading") : t("more")}
        </button>
      ) : null}
    </footer>
  );
}
