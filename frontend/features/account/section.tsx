import { type ReactNode, useId } from "react";

interface Props {
  title: string;
  text?: string;
  /** What can be done, at the end of the head. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** One matter of a page, with its title. */
export function Section({ title, text, actions, children }: Props) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <div>
          <h2 id={id} className="section-title">
            {title}
          </h2>
          {text ? <p className="section-text">{text}</p> : null}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}
