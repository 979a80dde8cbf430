"use client";
import dynamic from "next/dynamic";
import { Skeleton } from "@/components/ui/skeleton";
import { LiveMark } from "../live/live-mark";
import { Breadcrumbs } from "./breadcrumbs";
import { DisplayMenu } from "./display-menu";
import { NavDrawer } from "./nav-drawer";
import { PaletteButton } from "./palette-button";

const UserMenu = dynamic(() => import("./user-menu").then((m) => m.UserMenu), {
  ssr: false,
  loading: () => <Skeleton className="size-9" />,
});

/** The slim head of the page. `figures`: the page shows the marketplace's figures, and so how fresh they are. */
export function Header({ figures }: { figures: boolean }) {
  return (
    <header className="page-header">
      <NavDrawer />
      <Breadcrumbs />
      {figures ? <LiveMark /> : null}
      <div className="ms-auto flex items-center gap-1">
        <PaletteButton />
        <DisplayMenu />
        <UserMenu />
      </div>
    </header>
  );
}
