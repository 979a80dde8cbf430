"use client";
import { type ReactNode, Suspense } from "react";
import { ANYONE, PAGES, type PageName } from "@/lib/access";
import { ViewState } from "@/state/view-state";
import { Gate } from "./gate";
import { PlainSkeleton } from "./plain-skeleton";

interface Props {
  page: PageName;
  /** Holds the page's place until it is known who asks. */
  waiting?: ReactNode;
  children: ReactNode;
}

/** What every page stands in: it opens to those who have the permission that the table of pages names. */
export function Entry({ page, waiting = <PlainSkeleton />, children }: Props) {
  const open = PAGES[page] === ANYONE;
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
