"use client";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { ReaderLocale } from "@/components/ui/reader-locale";
import { type PageName, pathTo } from "@/lib/access";
import { usePage } from "@/state/shell/page";
import { useView } from "@/state/shell/view";
import { Frame } from "./frame";

interface Props {
  title: string;
  tabs: readonly { page: PageName; name: string }[];
  figures?: boolean;
  className: string;
  children: ReactNode;
}

/** Pages that belong together, each under its own name. Where the sidebar has no room, they stand side by side as tabs. */
export function TabbedFrame({ title, tabs, figures, className, children }: Props) {
  const view = useView();
  const current = usePage();
  const here = tabs.find(({ page }) => page === current);
  return (
    <ReaderLocale view={view}>
      <Frame figures={figures}>
        <main className={`page ${className}`}>
          <h1 className="page-title">{here?.name ?? title}</h1>
          <nav className="tabs" aria-label={title}>
            {tabs.map(({ page, name }) => (
              <Link
                key={page}
                className="tab"
                href={pathTo(page, view.locale)}
                aria-current={page === current ? "page" : undefined}
              >
                {name}
              </Link>
            ))}
          </nav>
          {children}
        </main>
      </Frame>
    </ReaderLocale>
  );
}
