"use client";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { pathTo } from "@/lib/access";
import { BrandMark } from "../shell/brand-mark";
import { LanguageLink } from "../shell/language-link";
import { ThemeSwitch } from "../shell/switches";

interface Props {
  title: string;
  text?: ReactNode;
  children: ReactNode;
}

/** The page of each step of signing in: one card with one thing to do. */
export function Entrance({ title, text, children }: Props) {
  const t = useTranslations("app");
  const locale = useLocale();
  return (
    <div className="entrance">
      <header className="entrance-head">
        <Link className="brand me-auto" translate="no" href={pathTo("sign-in", locale)}>
          <BrandMark />
          {t("name")}
        </Link>
        <ThemeSwitch />
        <LanguageLink />
      </header>
      <main className="entrance-main">
        <section className="entrance-card">
          <div className="flex flex-col gap-1.5">
            <h1 className="entrance-title">{title}</h1>
            {text ? <p className="entrance-text">{text}</p> : null}
          </div>
          {children}
        </section>
      </main>
    </div>
  );
}
