"use client";
import { useRankingAnswer } from "@/state/explorer/answers";
import { useRankedBy } from "@/state/explorer/series-query";
import { Answered } from "../states/answered";
import { RankingList } from "./ranking-list";

/** The metric by every member of a dimension, provinces among them, largest first. */
export function Ranking() {
  const answer = useRankingAnswer(useRankedBy());
  return (
    <Answered answer={answer} room="tall-plot">
      {(data) => <RankingList answer={data} waiting={answer.isPlaceholderData} />}
    </Answered>
  );
}
