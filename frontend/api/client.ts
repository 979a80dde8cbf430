import createClient from "openapi-fetch";
import { ProblemError } from "./problem";
import type { paths } from "./schema";
import type { Problem } from "./types";

const client = createClient<paths>({ baseUrl: "/" });

type Asked<Path extends keyof paths> = paths[Path]["get"] extends {
  parameters: { query?: infer Query };
}
  ? NonNullable<Query>
  : never;

export type OverviewQuery = Asked<"/api/v1/reports/overview/">;
export type MetricsQuery = Asked<"/api/v1/reports/metrics/">;
export type RowsQuery = Asked<"/api/v1/reports/metrics/{slug}/rows/">;

/** A metric's name as the API's description lists them; the server refuses any other and says which there are. */
export type MetricSlug = MetricsQuery["metric"][number];

export async function askCatalog(signal: AbortSignal) {
  return answered(await client.GET("/api/v1/reports/catalog/", { signal }));
}

export async function askOverview(query: OverviewQuery, signal: AbortSignal) {
  return answered(await client.GET("/api/v1/reports/overview/", { params: { query }, signal }));
}

export async function askMetrics(query: MetricsQuery, signal: AbortSignal) {
  return answered(await client.GET("/api/v1/reports/metrics/", { params: { query }, signal }));
}

export async function askRows(slug: MetricSlug, query: RowsQuery, signal: AbortSignal) {
  const params = { path: { slug }, query };
  return answered(await client.GET("/api/v1/reports/metrics/{slug}/rows/", { params, signal }));
}

function answered<Data>({ data, error }: { data?: Data; error?: Problem }): Data {
  if (data !== undefined) return data;
  throw error?.code ? new ProblemError(error) : new Error("no answer");
}
