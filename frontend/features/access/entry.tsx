"use client";
import { type ReactNode, Suspense } from "react";
import { preload } from "react-dom";
import { ME_PATH } from "@/api/me";
import { ANYONE, PAGES, type PageName } from "@/lib/access";
import { ViewState } from "@/state/shell/view";
import { Gate } from "./gate";
import { PlainSkeleton } from "./plain-skeleton";

interface Props {
  page: PageName;
  /** Holds the page's place until it is known who reads it. */
  waiting?: ReactNode;
  children: ReactNode;
}

/** What every page stands in: it opens to those who have the permission that the table of pages names. */
export function Entry({ page, waiting = <PlainSkeleton />, children }: Props) {
  const open = PAGES[page] === ANYONE;
  // Written into the page's head: the browser asks who reads it while the scripts are still on their way.
  if (!open && typeof window === "undefined") {
    preload(ME_PATH, { as: "fetch", crossOrigin: "anonymous" });
  }
  return (
    <Suspense fallback={open ? null : waiting}>
      <ViewState>
        {open ? (
          children
        ) : (
          <Gate page={page} waiting={waiting}>
            {children}
          </Gate>
        )}
      </ViewState>
    </Suspense>
  );
}
