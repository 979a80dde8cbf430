"use client";
import { keep, useKept } from "./kept";

const NAME = "letters-are-keys";

const set = (on: boolean): void => keep(NAME, on ? "yes" : "no");

/** Whether a letter that is typed outside a field does something; who speaks to his device turns it off. */
export function useLettersAreKeys(): [boolean, (on: boolean) => void] {
  return [useKept(NAME) !== "no", set];
}
