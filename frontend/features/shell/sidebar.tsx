"use client";
import { Brand } from "./brand";
import { NavList } from "./nav-list";

/** The ways through the house, beside the page where there is room. */
export function Sidebar() {
  return (
    <aside className="sidebar">
      <Brand />
      <NavList />
    </aside>
  );
}
