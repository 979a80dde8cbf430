"use client";
import { useEffect, useState } from "react";
import { fold } from "@/lib/words/fold";

const PAUSE_MS = 250;
const SHORTEST = 2;
const LONGEST = 100;

/** A typed text once the typing has paused; empty while it is too short to search for. A digit alone is a number. */
export function useTyped(typed: string): string {
  const [paused, setPaused] = useState("");
  const text = typed.trim().slice(0, LONGEST);
  const sought = fold(text).length >= SHORTEST || /\p{Nd}/u.test(text) ? text : "";
  useEffect(() => {
    const timer = setTimeout(() => setPaused(sought), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [sought]);
  return sought === "" ? "" : paused;
}
