"use client";
import { Modal } from "@heroui/react/modal";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Header } from "react-aria-components/Header";
import { Input } from "react-aria-components/Input";
import { Keyboard } from "react-aria-components/Keyboard";
import { Menu, MenuItem, MenuSection } from "react-aria-components/Menu";
import { SearchField } from "react-aria-components/SearchField";
import { Icon, type IconName } from "./icon";

export interface Command {
  id: string;
  label: string;
  icon: IconName;
  /** Other words by which it is found. */
  words?: string;
  /** The keys that do the same. */
  keys?: string;
  onAction: () => void;
}

export interface CommandGroup {
  id: string;
  title: string;
  commands: readonly Command[];
}

interface Props {
  label: string;
  placeholder: string;
  nothing: string;
  groups: readonly CommandGroup[];
  /** Whether what is typed finds a text. */
  finds: (text: string, typed: string) => boolean;
  onClose: () => void;
}

/** Everything that can be done, found by typing. Escape and the backdrop close it. */
export function CommandList({ label, placeholder, nothing, groups, finds, onClose }: Props) {
  return (
    <Modal.Backdrop isOpen onOpenChange={(open) => !open && onClose()}>
      <Modal.Container size="md" placement="top">
        <Modal.Dialog className="commands" aria-label={label}>
          <Autocomplete filter={finds}>
            <SearchField aria-label={label} className="commands-search" autoFocus>
              <Icon name="search" className="size-4 text-muted" />
              <Input placeholder={placeholder} className="commands-input" />
            </SearchField>
            <Menu
              aria-label={label}
              className="commands-list"
              onAction={onClose}
              renderEmptyState={() => <p className="commands-nothing">{nothing}</p>}
            >
              {groups.map((group) => (
                <MenuSection key={group.id} id={group.id}>
                  <Header className="commands-group">{group.title}</Header>
                  {group.commands.map((command) => (
                    <MenuItem
                      key={command.id}
                      id={command.id}
                      textValue={`${command.label} ${command.words ?? ""}`}
                      className="command"
                      onAction={command.onAction}
                    >
                      <Icon name={command.icon} className="size-4 text-muted" />
                      <span className="truncate">{command.label}</span>
                      {command.keys ? <Keyboard className="keys">{command.keys}</Keyboard> : null}
                    </MenuItem>
                  ))}
                </MenuSection>
              ))}
            </Menu>
          </Autocomplete>
        </Modal.Dialog>
      </Modal.Container>
    </Modal.Backdrop>
  );
}
