"use client";
import { usePivotAnswer } from "@/state/explorer/answers";
import { useSides } from "@/state/explorer/series-query";
import { Answered } from "../states/answered";
import { Empty } from "../states/empty";
import { PivotTable } from "./pivot-table";

/** The metric by two dimensions at once. */
export function Pivot() {
  const { choices: _, ...sides } = useSides();
  const answer = usePivotAnswer(sides);
  return (
    <Answered answer={answer} room="tall-plot">
      {(data) =>
        data.rows.length > 0 ? (
          <PivotTable answer={data} waiting={answer.isPlaceholderData} />
        ) : (
          <div className="plot grid place-items-center">
            <Empty of={[data]} />
          </div>
        )
      }
    </Answered>
  );
}
