"use client";
import { ListBox } from "@heroui/react/list-box";
import { Select as Base } from "@heroui/react/select";
import { useId } from "react";
import type { ManyProps, OneProps, SelectProps } from "./select-props";

/** `pressed`: its button was pressed before it was there. */
interface Pressed {
  pressed: boolean;
}

export function SelectOne({ value, onChange, pressed, ...rest }: OneProps & Pressed) {
  return (
    <Base
      aria-label={rest.label}
      className={rest.className}
      value={value}
      onChange={(id) => id !== null && onChange(String(id))}
      autoFocus={pressed}
      defaultOpen={pressed}
    >
      <Parts {...rest} />
    </Base>
  );
}

export function SelectMany({ value, onChange, pressed, ...rest }: ManyProps & Pressed) {
  return (
    <Base
      aria-label={rest.label}
      className={rest.className}
      selectionMode="multiple"
      value={[...value]}
      onChange={(ids) => onChange(ids.map(String))}
      autoFocus={pressed}
      defaultOpen={pressed}
    >
      <Parts {...rest} />
    </Base>
  );
}

function Parts({ label, choices, children }: SelectProps) {
  const face = useId();
  return (
    <>
      <Base.Trigger className="control" aria-labelledby={face}>
        <span id={face} className="min-w-0 flex-1 truncate text-start">
          {children}
        </span>
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
