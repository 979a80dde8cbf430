"use client";
import { useTranslations } from "next-intl";

/** What a job is called to people; the program's own name where there is no other. */
export function useTaskName(): (task: string) => string {
  const t = useTranslations("tasks");
  return (task) => {
    const known = task.split(".").at(-1) as Parameters<typeof t>[0];
    return t.has(known) ? t(known) : task;
  };
}
