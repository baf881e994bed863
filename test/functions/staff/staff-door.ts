import middy from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import { execute } from "#casework/commit/execute.ts";
import { schools } from "#casework/commit/streams.ts";
import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import { type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { StaffPage } from "#door/context.ts";
import { routing } from "#door/not-found.ts";
import { routed } from "#door/routes.ts";
import { cookieName } from "#door/sealed.ts";
import { newSession, sealSession } from "#door/session.ts";
import { type Role, roles } from "#ids/role.ts";
import type { Deps } from "#ports/host.ts";
import { setCalendar, setStaff, setUpSchool } from "#streams/school/school.ts";
import { sampleCalendar } from "#test/shared/domain/calendar/sample-calendar.ts";
import { memoryDeps } from "./memory-deps.ts";

export const hill: SchoolRef = { tenant: "hills", school: "hill" };

export const dale: SchoolRef = { tenant: "hills", school: "dale" };

/** An answer of the staff's door, with its body as text and, when it is JSON, as an object. */
export type Answered = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever view model it asked for
  readonly json: any;
};

export type Door = {
  readonly deps: Deps;
  /** GET as JSON. */
  get(as: Role, path: string, at?: SchoolRef): Promise<Answered>;
  /** GET as a browser does. */
  html(as: Role, path: string, at?: SchoolRef): Promise<Answered>;
  /** POST of JSON. */
  post(as: Role, path: string, body: object, at?: SchoolRef): Promise<Answered>;
  /** GET of JSON by somebody who has not signed in. */
  anonymous(path: string): Promise<Answered>;
  /** Warnings and errors that were logged. */
  readonly problems: readonly string[];
  close(): void;
};

const dormant = {} as Context;

const setUp = async (deps: Deps, at: SchoolRef, calendar: SchoolCalendar | null): Promise<void> => {
  const on = (id: string) => ({ stream: schoolStream(at), id: `set-up-${id}`, by: "system" });
  await execute(deps, schools, on("school"), (s) => setUpSchool(s, "west-bridgford-2025", "academy"));
  if (calendar) await execute(deps, schools, on("calendar"), () => setCalendar(calendar));
  for (const role of roles) {
    await execute(deps, schools, on(role), () => setStaff({ id: role, roles: [role], active: true }));
    await deps.vault.put({
      scope: scopeOf(at),
      id: role,
      kind: "staff",
      body: { name: `Sam ${role}`, job: role, email: `${role}@example.org` },
      index: [],
    });
  }
};

const eventOf = (method: string, path: string, cookies: string[], more: Partial<APIGatewayProxyEventV2>) => {
  const [rawPath = "", rawQueryString = ""] = path.split("#")[0]?.split("?") ?? [];
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath,
    rawQueryString,
    cookies,
    headers: {},
    isBase64Encoded: false,
    requestContext: { http: { method, path: rawPath } },
    ...more,
  } as unknown as APIGatewayProxyEventV2;
};

const answeredBy = (got: APIGatewayProxyStructuredResultV2): Answered => {
  const text = got.body ?? "";
  const headers = (got.headers ?? {}) as Record<string, string>;
  const isJson = headers["content-type"]?.startsWith("application/json");
  return { status: got.statusCode ?? 0, headers, text, json: isJson ? JSON.parse(text) : undefined };
};

/** Two schools with one member of staff for each role, behind the real door, on SQLite in memory. */
export const openDoor = async (
  pages: readonly StaffPage[],
  calendar: SchoolCalendar | null = sampleCalendar,
): Promise<Door> => {
  const { deps, close, problems } = memoryDeps();
  await setUp(deps, hill, calendar);
  await setUp(deps, dale, calendar);
  const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>().handler(
    routing(routed(async () => deps, pages)),
  );
  const call = async (as: Role, at: SchoolRef, method: string, path: string, more: object) => {
    const session = newSession(deps, { ...at, staff: as });
    const [pair = ""] = (await sealSession(deps, session)).split(";");
    const value = pair.slice(pair.indexOf("=") + 1);
    return answeredBy(
      await handler(eventOf(method, path, [`${cookieName(deps, "waymark")}=${value}`], more), dormant),
    );
  };
  const json = { accept: "application/json", "content-type": "application/json" };
  return {
    deps,
    problems,
    anonymous: async (path) =>
      answeredBy(await handler(eventOf("GET", path, [], { headers: json }), dormant)),
    get: (as, path, at = hill) => call(as, at, "GET", path, { headers: json }),
    html: (as, path, at = hill) => call(as, at, "GET", path, { headers: { accept: "text/html" } }),
    post: (as, path, body, at = hill) =>
      call(as, at, "POST", path, { headers: json, body: JSON.stringify(body) }),
    close,
  };
};
