"use client";
import type { ReactNode } from "react";

interface Props {
  title: string;
  /** What can be done, at the end of the head. */
  actions?: ReactNode;
  children: ReactNode;
}

/** Some figures of a page that belong together. */
export function FiguresSection({ title, actions, children }: Props) {
  return (
    <section className="band" aria-label={title}>
      <div className="band-head">
        <h2 className="section-title">{title}</h2>
        {actions}
      </div>
      {children}
    </section>
  );
}
