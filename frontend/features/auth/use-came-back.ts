"use client";
import { useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { fetchStanding } from "@/api/auth/sign-in";
import type { Standing } from "@/api/auth/standing";

/** In the address of those who come back from an account elsewhere. */
export const CAME_BACK = "done=elsewhere";

/** Goes on from where an account elsewhere has led to; true when it led nowhere. */
export function useCameBack(goOn: (standing: Standing) => void): boolean {
  const came = useSearchParams().toString().includes(CAME_BACK);
  const [nowhere, setNowhere] = useState(false);
  useEffect(() => {
    if (!came) return;
    const stay = () => setNowhere(true);
    fetchStanding()
      .then((standing) => (standing.step === "begin" ? stay() : goOn(standing)))
      .catch(stay);
  }, [came, goOn]);
  return nowhere;
}
