"use client";
import type { ReactNode } from "react";
import { Drawer } from "@/components/ui/drawer";
import { directionOf } from "@/i18n/routing";
import { useView } from "@/state/shell/view";

interface Props {
  label: string;
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
}

/** Details of one row, at the end side of the page in either direction. */
export function SideDrawer(props: Props) {
  const { locale } = useView();
  return <Drawer {...props} side={directionOf(locale) === "rtl" ? "left" : "right"} />;
}
