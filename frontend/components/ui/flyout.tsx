"use client";
import { type ReactNode, useEffect, useRef } from "react";

interface Props {
  /** The name of the button, where its face has none. */
  label?: string;
  face: ReactNode;
  faceClass: string;
  panelClass?: string;
  /** It opens by itself when this becomes another thing. */
  openedBy?: unknown;
  className?: string;
  onToggle?: (open: boolean) => void;
  children: ReactNode;
}

/** A button that opens a small panel below itself. A press outside or Escape closes it. */
export function Flyout(props: Props) {
  const { label, face, faceClass, panelClass = "", openedBy, children } = props;
  const { className = "", onToggle } = props;
  const panel = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const outside = !panel.current?.contains(event.target as Node);
      const escaped = event instanceof KeyboardEvent && event.key === "Escape";
      if (panel.current && (outside || escaped)) panel.current.open = false;
    };
    document.addEventListener("pointerdown", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("pointerdown", close);
      document.removeEventListener("keydown", close);
    };
  }, []);
  useEffect(() => {
    if (panel.current && openedBy) panel.current.open = true;
  }, [openedBy]);
  return (
    <details
      ref={panel}
      className={`relative ${className}`}
      onToggle={({ currentTarget }) => onToggle?.(currentTarget.open)}
    >
      <summary className={faceClass} aria-label={label}>
        {face}
      </summary>
      <div className={`menu-panel ${panelClass}`}>{children}</div>
    </details>
  );
}
