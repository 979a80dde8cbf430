// What the front end and the client for events take from the API's committed OpenAPI snapshot: the types of requests and
// answers, and the values of those enumerations that a page lists.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const snapshot = new URL("../../docs/reference/openapi.json", import.meta.url);

const HEAD =
  "/** Made from docs/reference/openapi.json by `npm run client`: change the API, not this file. */\n\n";

/** Each list by its name here: a schema, or a property of one. */
const ENUMS = {
  BY_TIME: "ByTime",
  CALENDARS: "Calendar",
  CASE_STATES: "CaseState",
  CHANNELS: "Channel",
  DIRECTIONS: "Direction",
  FILE_FORMATS: "FileFormat",
  GRAINS: "Grain",
  JOB_STATUSES: "JobStatus",
  LENDING_SIDES: "LendingSide",
  MESSAGE_STATUSES: "NotificationStatus",
  MONEY_UNITS: "Money",
  OUTCOMES: "Outcome",
  PARTS: "Part",
  PULSE_MEASURES: "PulseMeasure",
  REPORT_GRAINS: "PublishedReport.grain",
  REPORT_STATUSES: "PublishedReport.status",
  ROLES: "Role",
  SPLITS: "Dimension",
  SUBJECTS: "Subject",
  THEMES: "Theme",
  TIME_AXES: "TimeAxis",
  TICKET_GROUPS: "StageOut.group",
  TICKET_ORDERS: "TicketSort",
  TICKET_STATES: "TicketState",
  USER_ORDERS: "UsersSort",
  USER_STATES: "State",
  TARGETS_SHOWN: "TargetWhich",
  VERDICTS: "Verdict",
  WITHDRAWAL_STATES: "WithdrawalState",
};

/** The generated files: where each is, and the text that it must have. */
export const generated = [
  {
    path: fileURLToPath(new URL("../api/schema.d.ts", import.meta.url)),
    text: async () => HEAD + astToString(await openapiTS(snapshot, { alphabetize: true })),
  },
  { path: fileURLToPath(new URL("../api/enums.ts", import.meta.url)), text: async () => enums() },
  {
    path: fileURLToPath(new URL("../../clients/typescript/schema.d.ts", import.meta.url)),
    text: async () =>
      HEAD + astToString(await openapiTS(partOf(["/api/v1/events/"]), { alphabetize: true })),
  },
];

/** The description of some paths alone, with the schemas that they use. */
function partOf(paths) {
  const whole = JSON.parse(readFileSync(snapshot, "utf8"));
  const part = {
    openapi: whole.openapi,
    info: whole.info,
    paths: Object.fromEntries(paths.map((path) => [path, whole.paths[path]])),
    components: { schemas: {} },
  };
  const take = (node) => {
    for (const [, name] of JSON.stringify(node).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (name in part.components.schemas) continue;
      part.components.schemas[name] = whole.components.schemas[name];
      take(whole.components.schemas[name]);
    }
  };
  take(part.paths);
  return part;
}

function enums() {
  const { schemas } = JSON.parse(readFileSync(snapshot, "utf8")).components;
  const lists = Object.entries(ENUMS).map(([name, place]) => {
    const values = valuesOf(schemas, place);
    return `export const ${name} = [\n${values.map((value) => `  ${JSON.stringify(value)},\n`).join("")}] as const;\n`;
  });
  return HEAD + lists.join("\n");
}

function valuesOf(schemas, place) {
  const [schema, property] = place.split(".");
  const at = property ? schemas[schema]?.properties?.[property] : schemas[schema];
  const reference = at?.$ref ?? at?.allOf?.[0]?.$ref;
  if (reference) return valuesOf(schemas, reference.split("/").at(-1));
  if (!at?.enum) throw new Error(`the API's description has no enumeration "${place}"`);
  return at.enum;
}
