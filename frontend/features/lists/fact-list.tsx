import type { ReactNode } from "react";

interface Props {
  facts: readonly (readonly [string, ReactNode])[];
  className?: string;
}

/** Facts of one thing: each its name and what it is. */
export function FactList({ facts, className = "facts" }: Props) {
  return (
    <dl className={className}>
      {facts.map(([name, fact]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
