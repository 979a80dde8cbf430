"use client";
import { useEffect, useEffectEvent, useRef } from "react";
import { useLettersAreKeys } from "@/state/shell/local-storage";

const SECOND_KEY_MS = 1200;

/**
 * Calls what a key stands for: `mod+k`, a sign, or letters one after the other ("g o"). Letters are those of the keys, so
 * that they work whatever the keyboard writes. `busy`: they are meant for something that opens over the page.
 */
export function useShortcuts(actions: Readonly<Record<string, () => void>>, busy: boolean): void {
  const [letters] = useLettersAreKeys();
  const first = useRef({ key: "", at: 0 });
  const press = useEffectEvent((event: KeyboardEvent) => {
    const key = keyOf(event);
    const pressed = event.ctrlKey || event.metaKey ? `mod+${key}` : key;
    const together = `${first.current.key} ${key}`;
    const follows = event.timeStamp - first.current.at < SECOND_KEY_MS && together in actions;
    const name = follows ? together : pressed;
    first.current = { key, at: event.timeStamp };
    const bare = !name.startsWith("mod+");
    if (event.altKey || event.repeat || (bare && (busy || !letters || isTyping(event)))) return;
    const action = actions[name];
    if (!action) return;
    event.preventDefault();
    first.current = { key: "", at: 0 };
    action();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

function keyOf({ key, code }: KeyboardEvent): string {
  if (key === "?" || key === "؟") return "?";
  return code.startsWith("Key") ? code.slice(3).toLowerCase() : key.toLowerCase();
}

/** Whether the key goes into a field, or to something that is open over the page. */
function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof Element &&
    target.closest(
      "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox]",
    ) !== null
  );
}
