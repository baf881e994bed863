import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { schools } from "#casework/commit/streams.ts";
import { schoolStream } from "#domain/streams.ts";
import { serveStaff } from "#door/serve-staff.ts";
import { newSession, sealSession } from "#door/session.ts";
import { todayPage } from "#functions/web/staff/today/today.tsx";
import { setStaff, setUpSchool } from "#streams/school/school.ts";
import { memoryDeps } from "../functions/staff/memory-deps.ts";

const at = { tenant: "hills", school: "hill" };
const staff = "someone";

let memory: ReturnType<typeof memoryDeps>;
let cookie: string;
beforeEach(async () => {
  memory = memoryDeps();
  const on = (id: string) => ({ stream: schoolStream(at), id, by: "system" });
  await execute(memory.deps, schools, on("set-up-school"), (s) =>
    setUpSchool(s, "twerton-2017", "maintained"),
  );
  await execute(memory.deps, schools, on("set-up-staff"), () =>
    setStaff({ id: staff, roles: ["governor"], active: true }),
  );
  cookie = await sealSession(memory.deps, newSession(memory.deps, { ...at, staff }));
});
afterEach(() => memory.close());

const eventOf = (cookies: readonly string[]) =>
  ({
    version: "2.0",
    rawPath: "/today",
    rawQueryString: "",
    cookies,
    headers: { accept: "application/json" },
    requestContext: { http: { method: "GET", path: "/today" } },
  }) as unknown as APIGatewayProxyEventV2;

/** Opens a page as a browser does: it sends the cookie back and keeps the new one. */
const opens = async (): Promise<number> => {
  const answer = await serveStaff(memory.deps, todayPage, eventOf([cookie.split(";")[0] ?? ""]));
  cookie = answer.cookies?.[0] ?? cookie;
  return answer.statusCode ?? 0;
};

const later = (minutes: number): void => memory.clock.set(memory.clock.now().add({ minutes }));

describe("a session", () => {
  it("lasts while pages are opened, and ends after its longest time whatever happens", async () => {
    for (let minutes = 0; minutes < 600; minutes += 50) {
      expect(await opens(), `after ${minutes} minutes`).toBe(200);
      later(50);
    }

    expect(await opens()).toBe(401);
  });

  it("ends when nothing is opened for the idle time, and not before", async () => {
    later(59);
    expect(await opens()).toBe(200);
    later(59);
    expect(await opens()).toBe(200);
    later(61);
    expect(await opens()).toBe(401);
  });

  it("does not outlive its longest time by a cookie that is renewed in its last minute", async () => {
    for (let minutes = 0; minutes < 599; minutes += 59) {
      await opens();
      later(59);
    }
    expect(Number(/Max-Age=(\d+)/.exec(cookie)?.[1])).toBeLessThanOrEqual(60 * 60);
    later(60);
    expect(await opens()).toBe(401);
  });

  it("is a cookie that no script reads and no foreign form sends", () => {
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Max-Age=3600$/);
  });

  it("is, on https, bound to the host itself and never sent in the clear", async () => {
    const settings = { ...memory.deps.settings, publicUrl: "https://ap.example.org" };
    const deps = { ...memory.deps, settings };

    expect(await sealSession(deps, newSession(deps, { ...at, staff }))).toMatch(
      /^__Host-waymark=.*; Path=\/; HttpOnly; SameSite=Lax; Max-Age=3600; Secure$/,
    );
  });
});
