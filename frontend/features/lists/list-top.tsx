"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

interface Props {
  shown: number;
  /** How many there are on all pages, where the server says so. */
  count: number | undefined;
  children: ReactNode;
}

/** How many rows are here, of how many, and what can be done with the list. */
export function ListTop({ shown, count, children }: Props) {
  const t = useTranslations("lists");
  return (
    <div className="list-top">
      <span>{count === undefined ? t("shown", { shown }) : t("shownOf", { shown, count })}</span>
      {children}
    </div>
  );
}
