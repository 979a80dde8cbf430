"use client";
import { useMemo, useSyncExternalStore } from "react";

function subscribe(notify: () => void): () => void {
  addEventListener("storage", notify);
  return () => removeEventListener("storage", notify);
}

/** The value that this browser has stored under a name, or null. */
export function storedValue(name: string): string | null {
  return localStorage.getItem(name);
}

/**
 * Stores a value under a name, or removes it (null). All who read it follow: browsers send the event to other tabs only,
 * so this one sends it to its own.
 */
export function storeValue(name: string, word: string | null): void {
  if (storedValue(name) === word) return;
  if (word === null) localStorage.removeItem(name);
  else localStorage.setItem(name, word);
  dispatchEvent(new StorageEvent("storage", { key: name, newValue: word }));
}

/** The value that is stored under a name, kept up to date. */
export function useStoredValue(name: string): string | null {
  return useSyncExternalStore(
    subscribe,
    () => storedValue(name),
    () => null,
  );
}

/** The columns of a list that this reader does without, on this device. */
export function useHiddenColumns(list: string): [readonly string[], (hidden: string[]) => void] {
  const name = `columns:${list}`;
  const stored = useStoredValue(name);
  const hidden = useMemo(() => stored?.split(" ") ?? [], [stored]);
  return [hidden, (next) => storeValue(name, next.join(" ") || null)];
}

const NAME = "letters-are-keys";

const set = (on: boolean): void => storeValue(NAME, on ? "yes" : "no");

/** Whether a letter that is typed outside a field does something; who speaks to his device turns it off. */
export function useLettersAreKeys(): [boolean, (on: boolean) => void] {
  return [useStoredValue(NAME) !== "no", set];
}
