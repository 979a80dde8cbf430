"use client";
import dynamic from "next/dynamic";
import { useMe } from "@/api/me";
import { Skeleton } from "@/components/ui/skeleton";
import { AttentionStrip } from "./attention-strip";

const loading = () => <Skeleton className="h-72 w-full" />;
const WeekPanel = dynamic(() => import("./week-panel").then((m) => m.WeekPanel), {
  ssr: false,
  loading,
});
const AssurancePanel = dynamic(() => import("./assurance-panel").then((m) => m.AssurancePanel), {
  ssr: false,
  loading,
});

/** What the reader's role asks first: what needs me, what changed, what can be relied on. */
export function Briefing() {
  const role = useMe().data?.role;
  if (role === "admin") return <AttentionStrip />;
  if (role === "manager") return <WeekPanel />;
  return role === "auditor" ? <AssurancePanel /> : null;
}
