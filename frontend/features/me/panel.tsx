"use client";
import { type ReactNode, useId } from "react";

interface Props {
  title: string;
  /** What leads on, at the end of the head. */
  end?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** One matter of a dashboard, with its title. */
export function Panel({ title, end, className = "", children }: Props) {
  const id = useId();
  return (
    <section className={`panel own-panel ${className}`} aria-labelledby={id}>
      <div className="own-panel-head">
        <h2 id={id} className="section-title">
          {title}
        </h2>
        {end}
      </div>
      {children}
    </section>
  );
}
