import createClient from "openapi-fetch";
import type { paths } from "./schema";
import { send } from "./send";

/** The API, as the browser's session. */
export const client = createClient<paths>({ baseUrl: "/", fetch: send });
