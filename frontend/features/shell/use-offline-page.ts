"use client";
import { useEffect } from "react";

/** Lets the browser answer with a page that says so where the server cannot be reached. Nothing else is stored. */
export function useOfflinePage(): void {
  useEffect(() => {
    if (process.env.NODE_ENV !== "production") return;
    // Refused in a private window or over plain HTTP: then the browser says it in its own words.
    navigator.serviceWorker?.register("/sw.js").catch(() => undefined);
  }, []);
}
