import type { PublishedReport, ReportVerified } from "@/api/types";

type Status = PublishedReport["status"];

/** In which one of four states a report is. What a verification finds replaced is neither sealed nor only late. */
export type ReportState = Status | "replaced";

/** The state of a report, by its status and by what a verification found, where there was one. */
export function stateOf(status: Status, verified?: Pick<ReportVerified, "replaced">): ReportState {
  return verified?.replaced ? "replaced" : status;
}
