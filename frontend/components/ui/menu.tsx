"use client";
import { Dropdown } from "@heroui/react/dropdown";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Icon, type IconName } from "./icon";

export interface MenuEntry {
  id: string;
  label: string;
  icon: IconName;
  href?: string;
  onAction?: () => void;
}

interface Props {
  label: string;
  trigger: ReactNode;
  /** Stands above the entries. */
  head: ReactNode;
  groups: readonly (readonly MenuEntry[])[];
}

/** A button that opens a list of ways to go and things to do. */
export function Menu({ label, trigger, head, groups }: Props) {
  return (
    <Dropdown>
      <Button className="menu-trigger" aria-label={label}>
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
