import type { ReactNode } from "react";

/** The frame's shape before it is known who is signed in: what comes takes the same room. */
export function FrameSkeleton({ children }: { children: ReactNode }) {
  return (
    <div className="frame">
      <div className="sidebar" />
      <div className="frame-body">
        <div className="page-header" />
        {children}
      </div>
    </div>
  );
}
