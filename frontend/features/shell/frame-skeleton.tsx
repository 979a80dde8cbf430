import type { ReactNode } from "react";
import { Brand } from "./brand";
import { Breadcrumbs } from "./breadcrumbs";

/** The frame before it is known who is signed in: what every reader sees of it, and the room of the rest. */
export function FrameSkeleton({ children }: { children: ReactNode }) {
  return (
    <div className="frame">
      <div className="sidebar">
        <Brand />
      </div>
      <div className="frame-body">
        <div className="page-header">
          <span className="icon-button nav-open" aria-hidden="true" />
          <Breadcrumbs />
        </div>
        {children}
      </div>
    </div>
  );
}
