"use client";
import { useQuery } from "@tanstack/react-query";
import type { Question } from "@/state/question";
import { askContributions, type ContributionsQuery } from "./client";
import { live } from "./live";

/** What each member of a dimension added to a metric's change. Nothing is asked while the question is null. */
export function useContributions(
  question: Question | null,
  metric: string,
  split: ContributionsQuery["split"],
) {
  return useQuery({
    queryKey: ["contributions", question, metric, split],
    queryFn: ({ signal }) =>
      askContributions(
        { ...question, metric: metric as ContributionsQuery["metric"], split },
        signal,
      ),
    enabled: question !== null,
    ...live,
  });
}
