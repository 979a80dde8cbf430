"use client";
import dynamic from "next/dynamic";
import { Icon } from "@/components/ui/icon";
import { afterPaint } from "@/lib/after-paint";

/** The tray comes after the first figures are painted: nobody waits for how far a file is. */
export const LaterTray = dynamic(
  async () => {
    await afterPaint();
    return (await import("./export-tray")).ExportTray;
  },
  {
    ssr: false,
    loading: () => (
      <span className="icon-button" aria-hidden="true">
        <Icon name="download" />
      </span>
    ),
  },
);
