"use client";
import dynamic from "next/dynamic";
import { useMe } from "@/api/me";
import { afterPaint } from "@/lib/after-paint";
import { BellFace } from "./bell-face";

/** The bell comes after the first figures are painted, and only to those who may have notices. */
const Bell = dynamic(
  async () => {
    await afterPaint();
    return (await import("./bell")).Bell;
  },
  {
    ssr: false,
    loading: () => (
      <span className="icon-button" aria-hidden="true">
        <BellFace unread={0} />
      </span>
    ),
  },
);

export function LaterBell() {
  return useMe().data?.permissions.includes("alerts") ? <Bell /> : null;
}
