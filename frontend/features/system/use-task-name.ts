"use client";
import { useWordOf } from "@/state/shell/words";

/** What a job is called to people; the program's own name where there is no other. */
export function useTaskName(): (task: string) => string {
  const wordOf = useWordOf("tasks");
  return (task) => wordOf(task.split(".").at(-1) ?? task, task);
}
