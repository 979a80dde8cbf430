import type { ReactNode } from "react";

interface Props {
  title: string;
  /** What stands beside the title. */
  beside?: ReactNode;
  /** What the panel's figures are of. */
  hint?: string;
  children: ReactNode;
}

/** One view of how loans go. What it is called can be read before its figures are there. */
export function LoansPanel({ title, beside, hint, children }: Props) {
  return (
    <section className="panel loans-panel" aria-label={title}>
      <div className="funnel-line">
        <h3 className="loans-title">{title}</h3>
        {beside}
      </div>
      {hint ? <p className="text-xs leading-5 text-muted">{hint}</p> : null}
      {children}
    </section>
  );
}
