"use client";
import { RangeCalendar, useCalendarOrRangeState } from "@heroui/react/range-calendar";
import { useMemo } from "react";
import { dateOf, isoOf, lengthOf } from "@/lib/calendar/days";
import type { DayRange } from "@/lib/calendar/presets";
import { formatMonth } from "@/lib/format/period";
import type { View } from "@/lib/format/view";

export interface RangeDaysLabels {
  calendar: string;
  previous: string;
  next: string;
  year: string;
}

interface Props {
  value: DayRange | null;
  bounds: DayRange | null;
  view: View;
  labels: RangeDaysLabels;
  onChange: (range: DayRange) => void;
}

const TWO_MONTHS = 62;

/** A month of days in the reader's calendar, of which two are the ends of a range. */
export function RangeDays({ value, bounds, view, labels, onChange }: Props) {
  // In the reader's calendar, ends and bounds alike: the kit shows the month of whichever it clamps to.
  const ends = useEnds(value, view);
  const limits = useEnds(bounds, view);
  return (
    <RangeCalendar
      aria-label={labels.calendar}
      defaultValue={ends}
      defaultFocusedValue={
        value && lengthOf(value.from, value.to) <= TWO_MONTHS ? ends?.start : ends?.end
      }
      minValue={limits?.start}
      maxValue={limits?.end}
      firstDayOfWeek="sat"
      onChange={({ start, end }) => onChange({ from: isoOf(start), to: isoOf(end) })}
    >
      <RangeCalendar.Header>
        <RangeCalendar.YearPickerTrigger aria-label={labels.year}>
          <MonthHeading view={view} />
          <RangeCalendar.YearPickerTriggerIndicator />
        </RangeCalendar.YearPickerTrigger>
        <RangeCalendar.NavButton slot="previous" aria-label={labels.previous} />
        <RangeCalendar.NavButton slot="next" aria-label={labels.next} />
      </RangeCalendar.Header>
      <RangeCalendar.Grid weekdayStyle={view.locale === "fa" ? "narrow" : "short"}>
        <RangeCalendar.GridHeader>
          {(day) => <RangeCalendar.HeaderCell>{day}</RangeCalendar.HeaderCell>}
        </RangeCalendar.GridHeader>
        <RangeCalendar.GridBody>
          {(date) => <RangeCalendar.Cell date={date} />}
        </RangeCalendar.GridBody>
      </RangeCalendar.Grid>
      <RangeCalendar.YearPickerGrid>
        <RangeCalendar.YearPickerGridBody>
          {({ year }) => <RangeCalendar.YearPickerCell year={year} />}
        </RangeCalendar.YearPickerGridBody>
      </RangeCalendar.YearPickerGrid>
    </RangeCalendar>
  );
}

function useEnds(range: DayRange | null, { calendar }: View) {
  return useMemo(
    () => range && { start: dateOf(range.from, calendar), end: dateOf(range.to, calendar) },
    [range, calendar],
  );
}

/** The month before the year, as Persian readers write it (the kit's own heading has the year first). */
function MonthHeading({ view }: { view: View }) {
  const { start } = useCalendarOrRangeState().visibleRange;
  return <span className="text-sm font-medium">{formatMonth(isoOf(start), view)}</span>;
}
