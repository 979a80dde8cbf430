"use client";
import { useTimeline } from "@/api/own";
import { useActivityAddress } from "@/state/lists/me";
import { MessagesPanel } from "./messages-panel";
import { OwnFrame } from "./own-frame";
import { TimelinePanel } from "./timeline-panel";

/** What happened to one's own, and the messages about it. */
export function ActivityPage() {
  const { address } = useActivityAddress();
  const answer = useTimeline(address.about);
  return (
    <OwnFrame>
      <div className="own-pair own-activity">
        <TimelinePanel answer={answer} />
        <MessagesPanel />
      </div>
    </OwnFrame>
  );
}
