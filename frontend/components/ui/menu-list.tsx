"use client";
import { Dropdown } from "@heroui/react/dropdown";
import { useEffect, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Icon } from "./icon";
import type { MenuProps } from "./menu-props";

/** The button with its list, which opens at once: it was pressed for. */
export function MenuList({ label, trigger, head, groups }: MenuProps) {
  const [open, setOpen] = useState(false);
  // After the button has the focus, so that it comes back there.
  useEffect(() => setOpen(true), []);
  return (
    <Dropdown isOpen={open} onOpenChange={setOpen}>
      <Button className="menu-trigger" aria-label={label} autoFocus>
        {trigger}
      </Button>
      <Dropdown.Popover placement="bottom end" className="menu-popover">
        {head}
        <Dropdown.Menu aria-label={label} className="menu-list">
          {groups
            .filter((group) => group.length > 0)
            .map((group) => (
              <Dropdown.Section key={group[0]?.id} className="menu-group">
                {group.map(({ id, label: text, icon, href, onAction }) => (
                  <Dropdown.Item key={id} id={id} textValue={text} href={href} onAction={onAction}>
                    <Icon name={icon} className="size-4 text-muted" />
                    {text}
                  </Dropdown.Item>
                ))}
              </Dropdown.Section>
            ))}
        </Dropdown.Menu>
      </Dropdown.Popover>
    </Dropdown>
  );
}
