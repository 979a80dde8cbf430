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
  /** Stands under the label, in small letters. */
  detail?: string;
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
  typed: string;
  onType: (typed: string) => void;
  groups: readonly CommandGroup[];
  /** What fits already, as it is: before all commands while nothing is typed, after those that fit then. */
  found: readonly CommandGroup[];
  /** Something to say of what is found. */
  note: string | null;
  /** How well what is typed fits a text, from 0 for not at all. */
  closeness: (text: string, typed: string) => number;
  onClose: () => void;
}

/** Everything that can be done and found by typing. Escape and the backdrop close it. */
export function CommandList(props: Props) {
  const { label, placeholder, nothing, typed, onType, groups, found, note, closeness, onClose } =
    props;
  const fit = fitting(groups, (command) =>
    closeness(`${command.label} ${command.words ?? ""}`, typed),
  );
  const some = found.filter(({ commands }) => commands.length > 0);
  const shown = typed.trim() === "" ? [...some, ...fit] : [...fit, ...some];
  return (
    <Modal.Backdrop isOpen onOpenChange={(open) => !open && onClose()}>
      <Modal.Container size="md" placement="top">
        <Modal.Dialog className="commands" aria-label={label}>
          <Autocomplete inputValue={typed} onInputChange={onType}>
            <SearchField aria-label={label} className="commands-search" autoFocus>
              <Icon name="search" className="size-4 text-muted" />
              <Input placeholder={placeholder} className="commands-input" />
            </SearchField>
            <p role="status" className="commands-note">
              {note}
            </p>
            <Menu
              aria-label={label}
              className="commands-list"
              onAction={onClose}
              renderEmptyState={() => <p className="commands-nothing">{nothing}</p>}
            >
              {shown.map((group) => (
                <MenuSection key={group.id} id={group.id}>
                  <Header className="commands-group">{group.title}</Header>
                  {group.commands.map((command) => (
                    <MenuItem
                      key={command.id}
                      id={command.id}
                      textValue={command.label}
                      className="command"
                      onAction={command.onAction}
                    >
                      <Icon name={command.icon} className="size-4 text-muted" />
                      <span className="command-text">
                        <span className="truncate">{command.label}</span>
                        {command.detail ? (
                          <span className="command-detail">{command.detail}</span>
                        ) : null}
                      </span>
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

/** The commands that fit and their groups, the best first. */
function fitting(groups: readonly CommandGroup[], well: (command: Command) => number) {
  return groups
    .map((group) => {
      const found = group.commands
        .map((command) => ({ command, by: well(command) }))
        .filter(({ by }) => by > 0)
        .sort((one, other) => other.by - one.by);
      return { ...group, commands: found.map(({ command }) => command), by: found[0]?.by ?? 0 };
    })
    .filter(({ by }) => by > 0)
    .sort((one, other) => other.by - one.by);
}
