import type { paths } from "./schema";

/** The parameters of an operation's query string. */
export type Params<Path extends keyof paths> = paths[Path]["get"] extends {
  parameters: { query?: infer Query };
}
  ? NonNullable<Query>
  : never;

/** The filters and the order of a list as a page holds them: null is unset. */
export type FiltersOf<Path extends keyof paths> = {
  [Name in Exclude<keyof Params<Path>, "cursor" | "limit">]?: Params<Path>[Name] | null;
};

/** The filters that are set, as the API takes them. */
export function definedParams<Filters extends object>(filters: Filters) {
  const defined = Object.entries(filters).filter(([, value]) => value !== null && value !== "");
  return Object.fromEntries(defined) as {
    [Name in keyof Filters]?: NonNullable<Filters[Name]>;
  };
}

/** Options of a query for a list that comes page after page. */
export const paged = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: { next: string | null }) => page.next ?? undefined,
} as const;
