"use client";
import { MeFrame } from "../me/me-frame";
import { OfferedPanel } from "./offered-panel";
import { OwnAssetsPanel } from "./own-assets-panel";

/** What can be borrowed, and what the viewer lends. */
export function BorrowPage() {
  return (
    <MeFrame>
      <div className="own-pair own-activity">
        <OfferedPanel />
        <OwnAssetsPanel />
      </div>
    </MeFrame>
  );
}
