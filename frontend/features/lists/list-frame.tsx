"use client";
import type { ReactNode } from "react";
import { ReaderLocale } from "@/components/ui/reader-locale";
import { NamesState } from "@/state/names-state";
import { useView } from "@/state/use-view";
import { Frame } from "../shell/frame";

interface Props {
  title: string;
  /** What can be done, at the end of the head. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A page of one long list. */
export function ListFrame({ title, actions, children }: Props) {
  return (
    <ReaderLocale view={useView()}>
      <NamesState>
        <Frame>
          <main className="page">
            <div className="section-head items-center">
              <h1 className="page-title">{title}</h1>
              {actions}
            </div>
            {children}
          </main>
        </Frame>
      </NamesState>
    </ReaderLocale>
  );
}
