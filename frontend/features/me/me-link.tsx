"use client";
import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { type PageName, pathTo } from "@/lib/access";

interface Props {
  page: PageName;
  /** What the page is asked for, as its address has it. */
  query?: Record<string, string>;
  className?: string;
  children: ReactNode;
}

/** The way to another page of one's own, narrowed to what is meant. */
export function MeLink({ page, query = {}, className = "link", children }: Props) {
  const search = new URLSearchParams(query).toString();
  const path = pathTo(page, useLocale());
  return (
    <Link className={className} href={search ? `${path}?${search}` : path}>
      {children}
    </Link>
  );
}
