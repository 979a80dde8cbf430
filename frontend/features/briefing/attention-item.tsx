"use client";
import { useLocale } from "next-intl";
import { Link } from "@/components/ui/link";
import { type PageName, pathTo } from "@/lib/access";

interface Props {
  kind: string;
  level: "good" | "warning" | "failing";
  page: PageName;
  query?: Record<string, string>;
  title: string;
  text: string;
}

/** Something that needs somebody, and the way to it. */
export function AttentionItem({ kind, level, page, query, title, text }: Props) {
  const path = pathTo(page, useLocale());
  return (
    <li className="attention-item" data-attention={kind} data-level={level}>
      <Link
        className="card-button font-medium"
        href={query ? `${path}?${new URLSearchParams(query)}` : path}
      >
        {title}
      </Link>
      <p className="text-xs leading-5 text-muted">{text}</p>
    </li>
  );
}
