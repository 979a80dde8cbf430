import createClient from "openapi-fetch";
import { answered } from "./problem";
import type { paths } from "./schema";
import { send } from "./send";

/** The API, as the browser's session. */
export const client = createClient<paths>({ baseUrl: "/", fetch: send });

type Asked<Path extends keyof paths> = paths[Path]["get"] extends {
  parameters: { query?: infer Query };
}
  ? NonNullable<Query>
  : never;

export type OverviewQuery = Asked<"/api/v1/reports/overview/">;
export type MetricsQuery = Asked<"/api/v1/reports/metrics/">;
export type ContributionsQuery = Asked<"/api/v1/reports/contributions/">;
export type RankingQuery = Asked<"/api/v1/reports/ranking/">;
export type PivotQuery = Asked<"/api/v1/reports/pivot/">;
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

export async function askContributions(query: ContributionsQuery, signal: AbortSignal) {
  return answered(
    await client.GET("/api/v1/reports/contributions/", { params: { query }, signal }),
  );
}

export async function askRanking(query: RankingQuery, signal: AbortSignal) {
  return answered(await client.GET("/api/v1/reports/ranking/", { params: { query }, signal }));
}

export async function askPivot(query: PivotQuery, signal: AbortSignal) {
  return answered(await client.GET("/api/v1/reports/pivot/", { params: { query }, signal }));
}

export async function askRows(slug: MetricSlug, query: RowsQuery, signal: AbortSignal) {
  const params = { path: { slug }, query };
  return answered(await client.GET("/api/v1/reports/metrics/{slug}/rows/", { params, signal }));
}
