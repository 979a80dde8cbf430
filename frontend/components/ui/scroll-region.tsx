import type { ReactNode, Ref } from "react";

interface Props {
  label: string;
  className?: string;
  /** Another answer is awaited. */
  busy?: boolean;
  ref?: Ref<HTMLElement>;
  children: ReactNode;
}

/** A wide or long table in a frame of its own, in which the arrow keys scroll. */
export function ScrollRegion({ label, className = "", busy, ref, children }: Props) {
  return (
    <section
      ref={ref}
      className={`table-scroll ${className}`}
      aria-label={label}
      aria-busy={busy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
      tabIndex={0}
    >
      {children}
    </section>
  );
}
