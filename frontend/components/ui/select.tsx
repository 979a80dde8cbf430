"use client";
import { ListBox } from "@heroui/react/list-box";
import { Select as Base } from "@heroui/react/select";
import type { ReactNode } from "react";

export interface Choice {
  id: string;
  name: string;
  note?: string;
}

interface Props {
  label: string;
  choices: readonly Choice[];
  children: ReactNode;
  className?: string;
}

/** One of many. */
export function Select({
  value,
  onChange,
  ...rest
}: Props & { value: string; onChange: (id: string) => void }) {
  return (
    <Base
      aria-label={rest.label}
      className={rest.className}
      value={value}
      onChange={(id) => id !== null && onChange(String(id))}
    >
      <Parts {...rest} />
    </Base>
  );
}

/** Any of many; none means all. */
export function MultiSelect({
  value,
  onChange,
  ...rest
}: Props & { value: readonly string[]; onChange: (ids: string[]) => void }) {
  return (
    <Base
      aria-label={rest.label}
      className={rest.className}
      selectionMode="multiple"
      value={[...value]}
      onChange={(ids) => onChange(ids.map(String))}
    >
      <Parts {...rest} />
    </Base>
  );
}

function Parts({ label, choices, children }: Props) {
  return (
    <>
      <Base.Trigger className="control">
        <span className="min-w-0 flex-1 truncate text-start">{children}</span>
        <Base.Indicator className="control-arrow" />
      </Base.Trigger>
      <Base.Popover className="select-list">
        <ListBox aria-label={label}>
          {choices.map(({ id, name, note }) => (
            <ListBox.Item key={id} id={id} textValue={name}>
              <span className="flex min-w-0 flex-col gap-0.5">
                <span>{name}</span>
                {note ? <span className="line-clamp-2 text-xs text-muted">{note}</span> : null}
              </span>
              <ListBox.ItemIndicator />
            </ListBox.Item>
          ))}
        </ListBox>
      </Base.Popover>
    </>
  );
}
