"use client";
import { Popover } from "@heroui/react/popover";
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components/Button";
import type { DayRange } from "@/lib/calendar/presets";
import type { View } from "@/lib/format/view";
import { Icon } from "./icon";
import { RangeDays, type RangeDaysLabels } from "./range-days";

interface Props {
  label: string;
  value: DayRange | null;
  bounds: DayRange | null;
  view: View;
  labels: RangeDaysLabels;
  presets: readonly { id: string; name: string }[];
  preset: string | null;
  onPreset: (id: string) => void;
  onRange: (range: DayRange) => void;
  triggerClass?: string;
  children: ReactNode;
}

/** Picks a range of days: a named one from the list, or its own two ends in the calendar. */
export function RangePicker(props: Props) {
  const [open, setOpen] = useState(false);
  const close =
    <T,>(act: (value: T) => void) =>
    (value: T) => {
      act(value);
      setOpen(false);
    };
  return (
    <Popover isOpen={open} onOpenChange={setOpen}>
      <Button
        className={`control ${props.triggerClass ?? "range-trigger"}`}
        aria-label={props.label}
      >
        <Icon name="calendar" className="size-4 text-muted" />
        <span className="min-w-0 truncate">{props.children}</span>
      </Button>
      <Popover.Content placement="bottom start" className="range-popover">
        <Popover.Dialog aria-label={props.label} className="range-dialog">
          <ul className="range-presets">
            {props.presets.map(({ id, name }) => (
              <li key={id}>
                <button
                  type="button"
                  className="range-preset"
                  aria-pressed={id === props.preset}
                  onClick={() => close(props.onPreset)(id)}
                >
                  {name}
                </button>
              </li>
            ))}
          </ul>
          <RangeDays
            value={props.value}
            bounds={props.bounds}
            view={props.view}
            labels={props.labels}
            onChange={close(props.onRange)}
          />
        </Popover.Dialog>
      </Popover.Content>
    </Popover>
  );
}
