import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { schools } from "#casework/commit/streams.ts";
import { dropOverdueDrafts } from "#casework/drafts/drafts.ts";
import { schoolStream, scopeOf } from "#domain/streams.ts";
import type { StaffPage } from "#door/context.ts";
import { serveStaff } from "#door/serve-staff.ts";
import { endSession, newSession, type Session, sealSession } from "#door/session.ts";
import { setStaff, setUpSchool } from "#streams/school/school.ts";
import { memoryDeps } from "#test/functions/staff/memory-deps.ts";

const at = { tenant: "hills", school: "hill" };
const taken: string[] = [];
const page: StaffPage = {
  path: "/notes/new",
  action: "today.read",
  get: async () => ({ kind: "page", title: "A note", model: {}, content: "The form" }),
  post: async (_c, sent) => {
    taken.push(String(sent.typed?.words));
    return { kind: "see", to: "/today" };
  },
};

let memory: ReturnType<typeof memoryDeps>;
let session: Session;
let jar: Map<string, string>;
beforeEach(async () => {
  taken.splice(0);
  jar = new Map();
  memory = memoryDeps();
  const on = (id: string) => ({ stream: schoolStream(at), id, by: "system" });
  await execute(memory.deps, schools, on("set-up-school"), (s) =>
    setUpSchool(s, "twerton-2017", "maintained"),
  );
  for (const id of ["someone", "another"])
    await execute(memory.deps, schools, on(`set-up-${id}`), () =>
      setStaff({ id, roles: ["governor"], active: true }),
    );
  await signsIn("someone");
});
afterEach(() => memory.close());

const keep = (cookies: readonly string[] = []): void => {
  for (const set of cookies) {
    const [pair = ""] = set.split(";");
    const cut = pair.indexOf("=");
    if (set.includes("Max-Age=0")) jar.delete(pair.slice(0, cut));
    else jar.set(pair.slice(0, cut), pair.slice(cut + 1));
  }
};

const signsIn = async (staff: string): Promise<void> => {
  session = newSession(memory.deps, { ...at, staff });
  jar = new Map([...jar].filter(([name]) => name === "waymark-waits"));
  keep([await sealSession(memory.deps, session)]);
};

const asks = async (method: string, fields?: Record<string, string>, path = page.path) => {
  const event = {
    version: "2.0",
    rawPath: path,
    rawQueryString: "",
    cookies: [...jar].map(([name, value]) => `${name}=${value}`),
    headers: { accept: "text/html", "content-type": "application/x-www-form-urlencoded" },
    ...(fields ? { body: new URLSearchParams(fields).toString() } : {}),
    requestContext: { http: { method, path, sourceIp: "127.0.0.1" } },
  } as unknown as APIGatewayProxyEventV2;
  const answer = await serveStaff(memory.deps, { ...page, path }, event);
  keep(answer.cookies);
  return {
    status: answer.statusCode,
    location: String(answer.headers?.location ?? ""),
    text: answer.body ?? "",
  };
};

const later = (minutes: number): void => memory.clock.set(memory.clock.now().add({ minutes }));
const kept = () => memory.deps.effects.list("draft", scopeOf(at));
const note = (more: object = {}) => ({
  csrf: session.csrf,
  command: "note-number-1",
  words: "Canary-words",
  ...more,
});

/** What a browser does with a cookie whose time is over: only the one that outlives the session is left. */
const browserForgets = (): void => void jar.delete("waymark");

describe("a form that is sent after the session has ended by itself", () => {
  it("is kept sealed, leads back by sign-in, is offered to the same person there, and sent once", async () => {
    await asks("GET");
    later(61);
    browserForgets();
    const late = await asks("POST", note());
    expect(late.location).toBe("/sign-in?return=%2Fnotes%2Fnew");
    expect(taken).toEqual([]);
    expect(JSON.stringify(await kept())).not.toContain("Canary");

    await signsIn("someone");
    const offered = await asks("GET");
    expect(offered.text).toContain("What you sent here was not saved");
    expect(offered.text).toContain('name="words" value="Canary-words"');
    await asks("POST", note({ csrf: session.csrf }));
    expect(taken).toEqual(["Canary-words"]);
    expect(await kept()).toEqual([]);
    expect((await asks("GET")).text).not.toContain("Canary-words");
  });

  it("is kept also for a browser that still sends the cookie that has run out", async () => {
    later(61);

    expect((await asks("POST", note())).location).toContain("notes");
    expect(await kept()).toHaveLength(1);
  });

  it("is offered to nobody else, on no other form, and not after an hour", async () => {
    later(61);
    await asks("POST", note());
    await signsIn("another");
    expect((await asks("GET")).text).not.toContain("Canary-words");
    await signsIn("someone");
    expect((await asks("GET", undefined, "/notes/other")).text).not.toContain("Canary-words");
    expect((await asks("GET")).text).toContain("Canary-words");
    later(60);
    await signsIn("someone");
    expect((await asks("GET")).text).not.toContain("Canary-words");
    await dropOverdueDrafts(memory.deps, scopeOf(at));
    expect(await kept()).toEqual([]);
  });

  it("is not kept without an authentic cookie, with another form's token, or above 64 KB", async () => {
    later(61);
    const cookies = new Map(jar);
    jar.set("waymark", `${cookies.get("waymark")?.slice(0, -6)}AAAAAA`);
    expect((await asks("POST", note())).location).toBe("/sign-in?return=%2Ftoday");
    jar = new Map();
    await asks("POST", note());
    jar = new Map(cookies);
    await asks("POST", note({ csrf: "another" }));
    await asks("POST", note({ words: "x".repeat(64 * 1024) }));
    expect(await kept()).toEqual([]);
    await asks("POST", note({ words: "x".repeat(60 * 1024) }));
    expect(await kept()).toHaveLength(1);
  });

  it("is not kept for somebody who has signed out, or has left", async () => {
    await endSession(memory.deps, session);
    later(61);
    await asks("POST", note());
    expect(await kept()).toEqual([]);

    await signsIn("another");
    const on = { stream: schoolStream(at), id: "another-has-left", by: "system" };
    await execute(memory.deps, schools, on, () =>
      setStaff({ id: "another", roles: ["governor"], active: false }),
    );
    later(61);
    await asks("POST", note());
    expect(await kept()).toEqual([]);
  });
});
