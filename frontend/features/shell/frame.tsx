"use client";
import type { ReactNode } from "react";
import { useThemeSync } from "@/state/shell/theme";
import { EmptyInstallation } from "../first-steps/empty-installation";
import { Tour } from "../first-steps/tour";
import { BottomNav } from "./bottom-nav";
import { Header } from "./header";
import { Sidebar } from "./sidebar";

interface Props {
  /** The page shows figures of the marketplace, and how fresh they are. */
  figures?: boolean;
  children: ReactNode;
}

/** What every page stands in for who is signed in: the ways through the house, and the head. */
export function Frame({ figures = false, children }: Props) {
  useThemeSync();
  return (
    <div className="frame">
      <Sidebar />
      <div className="frame-body">
        <Header figures={figures} />
        <Tour />
        {figures ? <EmptyInstallation /> : null}
        {children}
      </div>
      <BottomNav />
    </div>
  );
}
