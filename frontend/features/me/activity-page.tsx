"use client";
import { useTimeline } from "@/api/dashboard";
import { useActivityAddress } from "@/state/lists/me";
import { MeFrame } from "./me-frame";
import { MessagesPanel } from "./messages-panel";
import { TimelinePanel } from "./timeline-panel";

/** What happened to one's own, and the messages about it. */
export function ActivityPage() {
  const { address } = useActivityAddress();
  const answer = useTimeline(address.about);
  return (
    <MeFrame>
      <div className="own-pair own-activity">
        <TimelinePanel answer={answer} />
        <MessagesPanel />
      </div>
    </MeFrame>
  );
}
