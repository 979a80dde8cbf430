"use client";
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { client } from "./client";
import { definedParams, type FiltersOf, paged } from "./lists";
import { answered } from "./problem";
import type { Invitation, Person, PlaceChange, RoleChange } from "./types";

const PEOPLE = ["people"] as const;
const PAGE = 50;

/** The users that the filters leave, page after page. */
export function usePeople(filters: FiltersOf<"/api/v1/admin/users/">) {
  const query = { ...definedParams(filters), limit: PAGE };
  return useInfiniteQuery({
    queryKey: [...PEOPLE, query],
    queryFn: async ({ pageParam, signal }) =>
      answered(
        await client.GET("/api/v1/admin/users/", {
          params: { query: { ...query, cursor: pageParam } },
          signal,
        }),
      ),
    ...paged,
    placeholderData: keepPreviousData,
  });
}

const personKey = (id: number) => [...PEOPLE, "one", id] as const;

export function usePerson(id: number) {
  return useQuery({
    queryKey: personKey(id),
    queryFn: ({ signal }) => fetchPerson(id, signal),
  });
}

export async function fetchPerson(id: number, signal: AbortSignal): Promise<Person> {
  return answered(
    await client.GET("/api/v1/admin/users/{user_id}/", {
      params: { path: { user_id: id } },
      signal,
    }),
  );
}

export function useInvite() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: Invitation) =>
      answered(await client.POST("/api/v1/admin/users/", { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: PEOPLE }),
  });
}

const pathOf = (id: number) => ({ path: { user_id: id } });

export async function changeRole(id: number, body: RoleChange): Promise<Person> {
  const params = pathOf(id);
  return answered(await client.POST("/api/v1/admin/users/{user_id}/role/", { params, body }));
}

export async function changePlace(id: number, body: PlaceChange): Promise<Person> {
  const params = pathOf(id);
  return answered(
    await client.POST("/api/v1/admin/users/{user_id}/classification/", { params, body }),
  );
}

export async function deactivate(id: number, reason: string): Promise<Person> {
  const options = { params: pathOf(id), body: { reason } };
  return answered(await client.POST("/api/v1/admin/users/{user_id}/deactivate/", options));
}

export async function activate(id: number, reason: string): Promise<Person> {
  const options = { params: pathOf(id), body: { reason } };
  return answered(await client.POST("/api/v1/admin/users/{user_id}/activate/", options));
}

export async function anonymise(id: number, reason: string): Promise<Person> {
  const options = { params: pathOf(id), body: { reason } };
  return answered(await client.POST("/api/v1/admin/users/{user_id}/anonymise/", options));
}

/** Changes one user by one of the calls above, and shows the change in the list too. */
export function useChangePerson() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: () => Promise<Person>) => change(),
    onSuccess: (person) => {
      queries.setQueryData(personKey(person.id), person);
      return queries.invalidateQueries({ queryKey: PEOPLE });
    },
  });
}

/** The personal details of a masked user; they are stored nowhere but on the page that requested them. */
export function useUnmask(id: number) {
  return useMutation({
    mutationFn: async (reason: string) =>
      answered(
        await client.POST("/api/v1/admin/users/{user_id}/unmask/", {
          params: { path: { user_id: id } },
          body: { reason },
        }),
      ),
    gcTime: 0,
  });
}
