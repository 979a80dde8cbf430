"use client";
import { Modal } from "@heroui/react/modal";
import type { ReactNode } from "react";
import { Icon } from "./icon";

interface Props {
  title: string;
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
}

/** A question over the page. Escape, the backdrop and the button close it; focus stays inside. */
export function Dialog({ title, closeLabel, onClose, children }: Props) {
  return (
    <Modal.Backdrop isOpen onOpenChange={(open) => !open && onClose()}>
      <Modal.Container size="md" scroll="outside">
        <Modal.Dialog className="dialog">
          <button
            type="button"
            className="icon-button drawer-close"
            aria-label={closeLabel}
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
          <Modal.Heading className="dialog-title">{title}</Modal.Heading>
          {children}
        </Modal.Dialog>
      </Modal.Container>
    </Modal.Backdrop>
  );
}
