"use client";
import type { ReactNode } from "react";
import { useMe } from "@/api/me";
import { ReaderLocale } from "@/components/ui/reader-locale";
import { CodesState, NamesState } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { Frame } from "../shell/frame";

interface Props {
  /** What kind of record it is, above its name. */
  kind: string;
  title: ReactNode;
  /** Its state, beside the name. */
  state?: ReactNode;
  /** What can be done about it. */
  actions?: ReactNode;
  children: ReactNode;
}

/** The page of one record: what it is called, and everything about it. */
export function RecordFrame({ kind, title, state, actions, children }: Props) {
  const seesFigures = useMe().data?.permissions.includes("figures") ?? false;
  const Names = seesFigures ? NamesState : CodesState;
  return (
    <ReaderLocale view={useView()}>
      <Names>
        <Frame>
          <main className="page record-page">
            <header className="record-head">
              <div className="min-w-0">
                <p className="text-xs text-muted">{kind}</p>
                <h1 className="record-title">
                  <span>{title}</span>
                  {state}
                </h1>
              </div>
              {actions}
            </header>
            {children}
          </main>
        </Frame>
      </Names>
    </ReaderLocale>
  );
}
