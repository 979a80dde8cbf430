"use client";
import type { ReactNode } from "react";
import { ReaderLocale } from "@/components/ui/reader-locale";
import { useView } from "@/state/shell/view";
import { Frame } from "../shell/frame";

interface Props {
  title: string;
  /** What can be done, at the end of the head. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A page of one long list, also for those who see no figures. */
export function PlainListFrame({ title, actions, children }: Props) {
  return (
    <ReaderLocale view={useView()}>
      <Frame>
        <main className="page">
          <div className="section-head items-center">
            <h1 className="page-title">{title}</h1>
            {actions}
          </div>
          {children}
        </main>
      </Frame>
    </ReaderLocale>
  );
}
