"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

interface Props {
  label: string;
  /** Something is left out by the filters. */
  narrowed: boolean;
  onReset: () => void;
  children: ReactNode;
  /** Stands after the way to clear the filters. */
  end?: ReactNode;
}

/** What narrows a list, and the way back to all of it. */
export function ListBar({ label, narrowed, onReset, children, end }: Props) {
  const t = useTranslations("lists");
  return (
    <search className="list-bar" aria-label={label}>
      {children}
      {narrowed ? (
        <button type="button" className="text-button" onClick={onReset}>
          {t("reset")}
        </button>
      ) : null}
      {end}
    </search>
  );
}

/** Whether any filter is set. */
export function isNarrowed(filters: object): boolean {
  return Object.values(filters).some((value) => value !== null && value !== "");
}
