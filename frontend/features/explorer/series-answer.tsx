"use client";
import { useMetricsAnswer } from "@/state/explorer/answers";
import { useSeriesQuery } from "@/state/explorer/series-query";
import { Answered } from "../states/answered";
import { Answer } from "./answer";

/** The metrics over time, or the word why they are not there. */
export function SeriesAnswer() {
  const query = useSeriesQuery();
  const answer = useMetricsAnswer();
  return (
    <Answered answer={answer}>
      {({ series, watermark }) => (
        <Answer
          series={series}
          watermark={watermark}
          query={query}
          waiting={answer.isPlaceholderData}
        />
      )}
    </Answered>
  );
}
