"use client";
import { useCallback } from "react";
import { useAddress } from "./use-address";

/** Clears the question, and keeps how the reader wants figures written. */
export function useReset(): () => void {
  const { address, setAddress } = useAddress();
  const { calendar, money } = address;
  return useCallback(() => {
    void setAddress(null).then(() => setAddress({ calendar, money }, { history: "replace" }));
  }, [setAddress, calendar, money]);
}
