import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { schools } from "#casework/commit/streams.ts";
import { callbackPath } from "#contracts/sign-in.ts";
import { schoolStream } from "#domain/streams.ts";
import { serveOpen } from "#door/serve-open.ts";
import { newSession, type Session, sealSession } from "#door/session.ts";
import { openPages } from "#functions/web/staff/school/open.tsx";
import type { Deps } from "#ports/host.ts";
import { setStaff, setUpSchool } from "#streams/school/school.ts";
import { memoryDeps } from "./memory-deps.ts";

const at = { tenant: "hills", school: "hill" };
const endsAt = "https://id.example/end?client_id=waymark";

let memory: ReturnType<typeof memoryDeps>;
let session: Session;
beforeEach(async () => {
  memory = memoryDeps();
  const on = (id: string) => ({ stream: schoolStream(at), id, by: "system" });
  await execute(memory.deps, schools, on("set-up-one"), (s) => setUpSchool(s, "twerton-2017", "maintained"));
  await execute(memory.deps, schools, on("set-up-two"), () =>
    setStaff({ id: "someone", roles: ["governor"], active: true }),
  );
  session = newSession(memory.deps, { ...at, staff: "someone" });
});
afterEach(() => memory.close());

const pairOf = (set: string): string => set.split(";")[0] ?? "";

const asks = async (deps: Deps, method: string, path: string, cookies: readonly string[]) => {
  const page = openPages.find((p) => p.path === path);
  if (!page) throw new Error(`There is no ${path}`);
  const answer = await serveOpen(deps, page, {
    rawPath: path,
    rawQueryString: "",
    cookies: cookies.map(pairOf),
    headers: { accept: "text/html", "content-type": "application/x-www-form-urlencoded" },
    body: method === "POST" ? new URLSearchParams({ csrf: session.csrf }).toString() : "",
    isBase64Encoded: false,
    requestContext: { http: { method, path } },
  } as unknown as APIGatewayProxyEventV2);
  return { headers: answer.headers ?? {}, body: answer.body ?? "", cookies: answer.cookies ?? [] };
};

const withEnd = (end: NonNullable<Deps["identity"]["end"]>): Deps => ({
  ...memory.deps,
  identity: { ...memory.deps.identity, end },
});

describe("signing out (K9.10)", () => {
  it("leads on to the identity provider where it ends sessions, once", async () => {
    const deps = withEnd(async () => endsAt);
    const out = await asks(deps, "POST", "/sign-out", [await sealSession(deps, session)]);
    expect(out.headers.location).toBe("/signed-out");
    const shown = await asks(deps, "GET", "/signed-out", out.cookies);
    expect(shown.headers.refresh).toBe(`0;url=${endsAt}`);
    expect(shown.body).toContain("Sign out of your school’s account as well");
    expect((await asks(deps, "GET", "/signed-out", [])).headers.location).toBe("/sign-in");
  });

  it("signs out here where the provider ends none, or cannot be reached", async () => {
    const unreachable = withEnd(() => Promise.reject(new Error("no way there")));
    for (const deps of [withEnd(async () => undefined), unreachable]) {
      const again = newSession(deps, { ...at, staff: "someone" });
      session = again;
      const out = await asks(deps, "POST", "/sign-out", [await sealSession(deps, again)]);
      expect(out.headers.location).toBe("/sign-in");
    }
  });
});

describe("signing in (K9.10)", () => {
  it("has a limit for GETs as well, counted without the address", async () => {
    const identity = {
      start: async () => ({ redirect: "https://id.example/", state: {} }),
      finish: async () => ({ refused: "answer-not-good" as const }),
    };
    const deps: Deps = { ...memory.deps, identity };
    expect((await asks(deps, "GET", "/sign-in", [])).headers.location).toBe("https://id.example/");
    const [row] = await deps.effects.list("limit", "links");
    if (!row) throw new Error("Nothing is counted");
    await deps.effects.replace({ ...row, body: { ...row.body, count: 3000 } }, row.revision);
    expect((await asks(deps, "GET", "/sign-in", [])).body).toContain("Too many people are signing in");
  });

  it("is logged with ids alone, and so is a sign-out", async () => {
    const lines: { readonly message: string; readonly facts: object }[] = [];
    const log: Deps["log"] = (_level, message, facts = {}) => void lines.push({ message, facts });
    const identity = {
      start: async () => ({ redirect: "https://id.example/", state: { state: "s" } }),
      finish: async () => ({ ...at, staff: "someone" }),
    };
    const deps: Deps = { ...memory.deps, identity, log };
    const begun = await asks(deps, "GET", "/sign-in", []);
    await asks(deps, "GET", callbackPath, begun.cookies);
    await asks(deps, "POST", "/sign-out", [await sealSession(deps, session)]);
    const who = { staff: "someone", school: "hill" };
    expect(lines).toContainEqual({ message: "Somebody signed in", facts: who });
    expect(lines).toContainEqual({ message: "Somebody signed out", facts: who });
  });
});
