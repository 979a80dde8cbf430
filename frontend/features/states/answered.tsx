"use client";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Warning } from "@/api/types";
import { Skeleton } from "@/components/ui/skeleton";
import { useUnhurried } from "@/state/shell/page";
import { Problem } from "./problem";
import { Warnings } from "./warnings";

interface Props<T> {
  answer: UseQueryResult<T>;
  /** The class of the room that the answer will take. */
  room?: string;
  children: (data: T) => ReactNode;
}

/** An answer with what is to be known of it: waited for in its own room, or the word why it is not there. */
export function Answered<T extends { warnings: Warning[] }>({
  answer,
  room = "plot",
  children,
}: Props<T>) {
  const { data, error, isPlaceholderData, refetch } = answer;
  const drawn = useUnhurried(data !== undefined);
  if (error && (!data || isPlaceholderData)) {
    return <Problem error={error} onRetry={refetch} className="plot state-plain" />;
  }
  if (!data || !drawn) return <Skeleton className={room} />;
  return (
    <>
      {children(data)}
      <Warnings warnings={data.warnings} />
    </>
  );
}
