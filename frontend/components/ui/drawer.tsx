"use client";
import { Drawer as Base } from "@heroui/react/drawer";
import type { ReactNode } from "react";
import { Icon } from "./icon";

interface Props {
  label: string;
  closeLabel: string;
  side: "left" | "right";
  /** No wider than a list of words. */
  slim?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A panel over the page's end side. Escape, the backdrop and the button close it; focus stays inside. */
export function Drawer({ label, closeLabel, side, slim, onClose, children }: Props) {
  return (
    <Base.Backdrop isOpen onOpenChange={(open) => !open && onClose()}>
      <Base.Content placement={side}>
        <Base.Dialog
          className={slim ? "drawer-panel slim-drawer" : "drawer-panel"}
          aria-label={label}
        >
          <button
            type="button"
            className="icon-button drawer-close"
            aria-label={closeLabel}
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
          {children}
        </Base.Dialog>
      </Base.Content>
    </Base.Backdrop>
  );
}
