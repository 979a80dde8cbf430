"use client";
import { useMetricsAnswer } from "@/state/use-answers";
import { useCut } from "@/state/use-cut";
import { Answered } from "../states/answered";
import { Answer } from "./answer";

/** The metrics over time, or the word why they are not there. */
export function SeriesAnswer() {
  const cut = useCut();
  const answer = useMetricsAnswer();
  return (
    <Answered answer={answer}>
      {({ series, watermark }) => (
        <Answer
          series={series}
          watermark={watermark}
          cut={cut}
          waiting={answer.isPlaceholderData}
        />
      )}
    </Answered>
  );
}
