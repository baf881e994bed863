import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { read, schools } from "#casework/commit/streams.ts";
import { schoolStream } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { Caller } from "#test/gate/caller.ts";
import type { House } from "#test/gate/house.ts";
import { staff } from "#test/journeys/cast/routes.ts";
import {
  browserAt,
  codeIn,
  emailOf,
  lastMailTo,
  openSchool,
  password,
  type SetUp,
  setsUpApp,
  setUp,
  shownBy,
  signsIn,
  waits,
} from "./at-the-door.ts";

let house: House;
let lost: SetUp;
const corrigan = sampleId("staff", "t-corrigan");
beforeEach(async () => {
  house = await openSchool();
  lost = await setUp(house, "t-corrigan");
  waits(house, { seconds: 60 });
});
afterEach(() => house.close());

const takes = async (by: string, whose = corrigan) =>
  (await new Caller(house, handler).signIn(by)).postJson(`/school/people/${whose}/sign-in/app`, {
    command: "takes-the-app-away-00000",
    reason: "Rang on her own number: it was left on the 42 bus.",
  });

describe("A lost phone (issue 14.6)", () => {
  it("an administrator takes the app away with a reason: told by mail, recorded, and every session ends", async () => {
    expect((await lost.browser.get("/today")).status).toBe(200);
    expect((await takes(staff.head)).status).toBe(200);

    expect((await lost.browser.get("/today")).location).toMatch(/^\/sign-in/);
    const mail = await lastMailTo(house, "t-corrigan");
    expect(mail).toContain("left on the 42 bus");
    expect(mail).toContain("Mr Idris Vale has taken away the app");
    const { commits } = await read(house.deps, schools, schoolStream(house.at));
    expect(commits.at(-1)?.by === staff.head || commits.some((c) => c.by === staff.head)).toBe(true);
    expect(JSON.stringify(commits)).toContain("app-taken");
    expect(JSON.stringify(commits)).not.toContain("42 bus");
    const head = await new Caller(house, handler).signIn(staff.head);
    expect((await head.get(`/school/people/${corrigan}/sign-in`)).text).toContain("left on the 42 bus");
  });

  it("password and mailed code together set another phone up, each alone does not", async () => {
    await takes(staff.head);
    const code = codeIn(await lastMailTo(house, "t-corrigan"));
    waits(house, { seconds: 60 });
    expect((await signsIn(browserAt(house), "t-corrigan", shownBy(house, lost.secret))).status).toBe(401);
    expect((await signsIn(browserAt(house), "t-corrigan", lost.recovery[0] ?? "")).status).toBe(401);
    const browser = browserAt(house);
    const tries = (typed: { password: string; code: string }) =>
      browser.postJson("/sign-in/new-phone", { email: emailOf("t-corrigan"), ...typed });
    expect((await tries({ password: "not this one at all", code })).status).toBe(401);
    expect((await tries({ password, code: "AAAA-BBBB-CCCC-DDDD" })).status).toBe(401);
    const asked = await browserAt(house).postJson("/sign-in/forgotten", { email: emailOf("t-corrigan") });
    expect(asked.status).toBe(200);
    expect((await tries({ password, code })).location).toBe("/sign-in/app");
    await setsUpApp(house, browser);
    expect((await browser.get("/today")).status).toBe(200);
    expect(await lastMailTo(house, "t-corrigan")).toContain("Another phone");
    expect((await tries({ password, code })).status).toBe(401);
  });

  it("nobody takes their own away, nor one that is not there, nor without the right", async () => {
    expect((await takes(staff.head, staff.head)).status).toBe(422);
    expect((await takes(staff.head, sampleId("staff", "o-tarrant"))).status).toBe(422);
    expect((await takes(corrigan)).status).toBe(403);
    expect((await lost.browser.get("/today")).status).toBe(200);
  });

  it("an administrator who changes the address and asks for codes becomes nobody else by that", async () => {
    const head = await new Caller(house, handler).signIn(staff.head);
    const changed = await head.postJson(`/school/people/${corrigan}`, {
      command: "changes-the-address-0000",
      ...{ name: "Ms Tess Corrigan", job: "Teacher", email: emailOf("i-vale-too"), roles: ["referrer"] },
    });
    expect(changed.status, changed.text).toBe(200);
    expect((await takes(staff.head)).status).toBe(200);
    const code = codeIn(await lastMailTo(house, "i-vale-too"));
    const tries = (path: string, more: object) =>
      browserAt(house).postJson(`/sign-in/${path}`, { email: emailOf("i-vale-too"), code, ...more });
    const chosen = "mine, and not my own one";
    expect((await tries("first", { password: chosen })).status).toBe(401);
    expect((await tries("new-password", { password: chosen, second: "000000" })).status).toBe(401);
    expect((await tries("new-phone", { password: chosen })).status).toBe(401);
  });
});

describe("Somebody who leaves (issue 14.6)", () => {
  it("is signed out everywhere, and signs in no more", async () => {
    const head = await new Caller(house, handler).signIn(staff.head);
    const left = await head.postJson(`/school/people/${corrigan}/leave`, {
      command: "lets-somebody-leave-0000",
      to: sampleId("staff", "o-tarrant"),
    });
    expect(left.status, left.text).toBe(200);
    expect((await lost.browser.get("/today")).location).toMatch(/^\/sign-in/);
    expect((await signsIn(lost.browser, "t-corrigan", shownBy(house, lost.secret))).status).toBe(401);
    expect(house.accounts.of({ ...house.at, staff: corrigan })).toMatchObject({
      ...{ state: "none", recoveryCodes: 0, codeUntil: undefined },
    });
  });
});
