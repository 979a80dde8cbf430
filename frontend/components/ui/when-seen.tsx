"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";

interface Props {
  /** Holds the place, and takes the same room. */
  waiting: ReactNode;
  children: ReactNode;
  className?: string;
}

const AHEAD = "240px";

/** What is below the fold comes when it is nearly in sight, and then stays. */
export function WhenSeen({ waiting, children, className }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (seen || !place.current) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setSeen(true),
      { rootMargin: AHEAD },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [seen]);
  return (
    <div ref={place} className={className} data-seen={seen}>
      {seen ? children : waiting}
    </div>
  );
}
