import type { Drill } from "@/api/questions";
import type {
  Card,
  LoanFigure,
  Loans,
  Metrics,
  Overview,
  Pivot,
  Ranking,
  Series,
} from "@/api/types";
import type { Measure } from "@/lib/format/value";
import { bookedIn, drillOf, drillOfWhole } from "./drill";
import { drillParser } from "./parsers";

/** An answer that shows figures which can be opened. */
export type Drawn = Metrics | Ranking | Pivot;

/** A figure and what it is measured in. */
export type FoundFigure = Measure & { value: string | null };

/** The figure of an answer that a drill is of. `target` is what money was converted into. */
export function figureIn(
  answer: Drawn,
  drill: Drill,
  target: string | null,
): FoundFigure | undefined {
  if ("series" in answer) {
    return answer.series
      .map((series) => figureOfSeries(series, drill, target))
      .find((figure) => figure !== undefined);
  }
  const { unit, currency, exponent } = answer;
  const isDrilled = ([, members]: readonly [string | null, Drill["members"]]) =>
    drillParser.eq(drillOfWhole(answer, members, target), drill);
  const found = ("members" in answer ? figuresOfRanking(answer) : figuresOfPivot(answer)).find(
    isDrilled,
  );
  return found && { unit, currency, exponent, value: found[0] };
}

type Figure = readonly [value: string | null, members: Drill["members"]];

function figuresOfRanking({ query: { split }, total, members }: Ranking): Figure[] {
  return [
    [total, {}],
    ...members.map(({ member, value }): Figure => [value, { [split]: [member] }]),
  ];
}

function figuresOfPivot({ query, total, column_totals, columns, rows }: Pivot): Figure[] {
  const across = (column: string) => ({ [query.columns]: [column] });
  const down = (row: string) => ({ [query.rows]: [row] });
  return [
    [total, {}],
    ...columns.map((column, at): Figure => [column_totals[at] ?? null, across(column)]),
    ...rows.map((row): Figure => [row.total, down(row.member)]),
    ...rows.flatMap(({ member, values }) =>
      columns.map(
        (column, at): Figure => [values[at] ?? null, { ...down(member), ...across(column) }],
      ),
    ),
  ];
}

function figureOfSeries(
  series: Series,
  drill: Drill,
  target: string | null,
): FoundFigure | undefined {
  const isDrilled = (index: number | null) => {
    const at = drillOf(series, index, target);
    return at !== null && drillParser.eq(at, drill);
  };
  const { unit, currency, exponent } = series;
  if (isDrilled(null)) return { unit, currency, exponent, value: series.total };
  const point = series.points.find((_, index) => isDrilled(index));
  return point && { unit, currency, exponent, value: point.value };
}

/** The card of the overview that a drill is of. */
export function figureOfCard(
  overview: Overview | undefined,
  drill: Drill,
  target: string | null,
): Card | undefined {
  if (Object.keys(drill.members).length > 0) return undefined;
  return overview?.cards.find(
    (card) =>
      card.metric === drill.metric &&
      bookedIn(card.currency, target) === drill.currency &&
      card.start === drill.from &&
      card.end === drill.to,
  );
}

/** The figure of the running and overdue loans that a drill is of. */
export function figureOfLoans({ running, overdue }: Loans, drill: Drill): LoanFigure | undefined {
  if (Object.keys(drill.members).length > 0) return undefined;
  return [running.active, running.completed, overdue.loans].find(
    ({ metric, start, end }) => metric === drill.metric && start === drill.from && end === drill.to,
  );
}
