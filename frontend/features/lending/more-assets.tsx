"use client";
import { useTranslations } from "next-intl";
import type { useAssets } from "@/api/lending";

/** The way to the next page of assets, while there is one. */
export function MoreAssets({ answer }: { answer: ReturnType<typeof useAssets> }) {
  const t = useTranslations("lendingOwn");
  if (!answer.hasNextPage) return null;
  return (
    <button
      type="button"
      className="button"
      disabled={answer.isFetchingNextPage}
      onClick={() => answer.fetchNextPage()}
    >
      {t("more")}
    </button>
  );
}
