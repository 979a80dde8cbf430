"use client";
import { useQuery } from "@tanstack/react-query";
import type { Question } from "@/state/question";
import { askOverview } from "./client";
import { live } from "./live";

/** The overview cards. Nothing is asked while the question is null. */
export function useOverview(question: Question | null) {
  return useQuery({
    queryKey: ["overview", question],
    queryFn: ({ signal }) => askOverview({ ...question }, signal),
    enabled: question !== null,
    ...live,
  });
}
