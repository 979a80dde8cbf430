"use client";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { type Found, ICON_OF } from "./use-found";
import { useRememberFound } from "./use-remember-found";

interface Props {
  title: string;
  found: readonly Found[];
  /** As many as an answer holds: there may be more. */
  most?: number;
  children?: ReactNode;
}

/** Things of one kind that were found, each a way to itself. */
export function FoundGroup({ title, found, most, children }: Props) {
  const t = useTranslations("search");
  const locale = useLocale();
  const remember = useRememberFound();
  return (
    <section className="panel found-group">
      <div className="section-head items-center">
        <h2 className="section-title">{title}</h2>
        {children}
      </div>
      <ul>
        {found.map((one) => (
          <li key={`${one.kind} ${one.id}`}>
            <Link
              href={`/${locale}${one.path}`}
              className="found"
              data-found={one.kind}
              onClick={() => remember(one)}
            >
              <Icon name={ICON_OF[one.kind]} className="size-4 text-muted" />
              <span className="found-text">
                <span className="found-label">{one.label}</span>
                {one.detail ? <span className="found-detail">{one.detail}</span> : null}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {found.length === most ? (
        <p className="found-more">{t("most", { count: found.length })}</p>
      ) : null}
    </section>
  );
}
