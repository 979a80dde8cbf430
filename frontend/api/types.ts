import type { components } from "./schema";

type Schemas = components["schemas"];

export type Catalog = Schemas["Catalog"];
export type Overview = Schemas["Overview"];
export type Card = Schemas["Card"];
export type Metrics = Schemas["Metrics"];
export type Series = Schemas["Series"];
export type Point = Schemas["Point"];
export type Rows = Schemas["Rows"];
export type FactRow = Schemas["Row"];
export type Part = Schemas["Part"];
export type Warning = Schemas["Note"];
export type Problem = Schemas["Problem"];
export type Me = Schemas["Me"];
export type Preferences = Schemas["Reading"];
export type PersonalToken = Schemas["Token"];
export type TokenWanted = Schemas["TokenWanted"];
export type TokenMade = Schemas["TokenMade"];
export type Events = Schemas["Events"];
export type AuditEvent = Events["events"][number];
export type EventDetail = Schemas["WholeEvent"];
export type Person = Schemas["UserTold"];
export type Unmasked = Schemas["Unmasked"];
export type Invitation = Schemas["Invitation"];
export type RoleChange = Schemas["RoleWanted"];
export type PlaceChange = Schemas["ClassificationWanted"];
