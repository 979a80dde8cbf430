"use client";
import { Icon } from "@/components/ui/icon";
import { LaterBell } from "../alerts/later-bell";
import { LaterTray } from "../exports/later-tray";
import { LiveMark } from "../live/live-mark";
import { Breadcrumbs } from "./breadcrumbs";
import { DisplayMenu } from "./display-menu";
import { NavDrawer } from "./nav-drawer";
import { PaletteButton } from "./palette-button";
import { UserMenu } from "./user-menu";

/** The slim head of the page. `figures`: the page shows the marketplace's figures, and so how fresh they are. */
export function Header({ figures }: { figures: boolean }) {
  return (
    <header className="page-header">
      <NavDrawer className="icon-button nav-open">
        <Icon name="menu" className="size-5" />
      </NavDrawer>
      <Breadcrumbs />
      {figures ? <LiveMark /> : null}
      <div className="ms-auto flex items-center gap-1">
        <LaterTray />
        <LaterBell />
        <PaletteButton />
        <DisplayMenu />
        <UserMenu />
      </div>
    </header>
  );
}
