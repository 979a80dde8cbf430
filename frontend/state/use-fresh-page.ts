"use client";
import { useEffect } from "react";
import { watchSession } from "@/api/session";

/** Loads the page anew when another tab signs in or out, and when the back button brings it from the browser's memory. */
export function useFreshPage(): void {
  useEffect(() => {
    const reload = () => location.reload();
    const shown = ({ persisted }: PageTransitionEvent) => persisted && reload();
    addEventListener("pageshow", shown);
    const unwatch = watchSession(reload);
    return () => {
      removeEventListener("pageshow", shown);
      unwatch();
    };
  }, []);
}
