"use client";
import { useCallback, useSyncExternalStore } from "react";

const NAME = "letters-are-keys";
const CHANGED = "assets:letters-are-keys";

function subscribe(notify: () => void): () => void {
  addEventListener(CHANGED, notify);
  addEventListener("storage", notify);
  return () => {
    removeEventListener(CHANGED, notify);
    removeEventListener("storage", notify);
  };
}

/** Whether a letter that is typed outside a field does something; who speaks to his device turns it off. */
export function useLettersAreKeys(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(NAME) !== "no",
    () => true,
  );
  const set = useCallback((next: boolean) => {
    localStorage.setItem(NAME, next ? "yes" : "no");
    dispatchEvent(new Event(CHANGED));
  }, []);
  return [on, set];
}
