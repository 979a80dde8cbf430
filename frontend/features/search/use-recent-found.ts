"use client";
import { usePeopleNames } from "@/api/search";
import { joined } from "@/lib/format/joined";
import { useRecent } from "@/state/search/recent";
import type { Found } from "./use-found";
import { useRecordName } from "./use-record-name";

/** What was opened last from the search. People have the names that they have today, as the viewer may see them. */
export function useRecentFound(): Found[] {
  const { recent } = useRecent();
  const nameOf = useRecordName();
  const people = recent.filter(({ kind }) => kind === "people").map(({ id }) => Number(id));
  const names = usePeopleNames(people);
  return recent.map(({ kind, id, path, label }) => {
    const person = kind === "people";
    const numbered = person ? nameOf("people", Number(id)) : "";
    const name = names.get(Number(id));
    return {
      kind,
      id,
      path,
      label: person ? joined(name || numbered) : (label ?? ""),
      detail: person && name ? numbered : "",
    };
  });
}
