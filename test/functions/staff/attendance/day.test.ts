import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SaidMark } from "#casework/attendance/record-reply.ts";
import { registerStream } from "#domain/streams.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { slotOf } from "#streams/register/state.ts";
import type { Caller } from "#test/gate/caller.ts";
import type { House } from "#test/gate/house.ts";
import { mailsTo, registerOf, tideway, tidewayMail } from "#test/shared/casework/attendance/placed.ts";
import { at, date, finley, maisie, openTuesday, register, type Tuesday } from "./tuesday.ts";

let tuesday: Tuesday;
let house: House;
let office: Caller;
beforeEach(async () => {
  tuesday = await openTuesday();
  ({ house, office } = tuesday);
});
afterEach(() => house.close());

const provider = (...marks: readonly SaidMark[]) => tuesday.provider(...marks);
const items = (path?: string) => tuesday.items(path);

describe("The day's page", () => {
  it("shows before the day opens whom the timetables expect", async () => {
    expect((await items()).map((i) => [i.name, i.session, i.standing])).toEqual([
      ["Maisie Quill", "morning", "unconfirmed"],
      ["Finley Marlow", "morning", "unconfirmed"],
      ["Finley Marlow", "afternoon", "unconfirmed"],
    ]);
  });

  it("puts first whom nobody has confirmed, the vulnerable before all, each with its code", async () => {
    await house.to("2026-11-03T09:31:00Z");
    await provider({ pupil: finley, session: "morning", mark: "late", minutes: 8 });
    const all = await items();

    expect(all[0]).toMatchObject({
      name: "Maisie Quill",
      tag: { text: "Not confirmed" },
      code: "",
      open: true,
    });
    expect(all.at(-1)).toMatchObject({ name: "Finley Marlow", standing: "late", code: "B", open: false });
    expect((await office.get("/attendance")).text).toContain("Ring first");
  });

  it("says why there is nobody on a day without school", async () => {
    expect((await office.get("/attendance?date=2026-10-27")).text).toContain("No school: half-term");
    expect((await office.get("/attendance?date=nonsense")).status).toBe(200);
  });
});

describe("The office", () => {
  it("records an absence that it knows before the provider is asked, and nobody is asked or told about it", async () => {
    const done = await office.postJson(at(finley, "/reason"), { code: "I", for: "day", said: "Mother rang" });
    expect(done.status).toBe(200);
    await house.to("2026-11-03T15:00:00Z");

    const [asked] = await mailsTo(house, tidewayMail);
    expect(asked?.text).not.toContain("FM");
    expect(
      (await items()).filter((i) => i.name === "Finley Marlow").map((i) => [i.standing, i.code]),
    ).toEqual([
      ["known", "I"],
      ["known", "I"],
    ]);
    expect((await mailsTo(house)).filter((m) => m.subject === "Please ring us today")).toEqual([]);
  });

  it("records what it was told by phone, with who and when", async () => {
    await house.to("2026-11-03T10:00:00Z");
    const said = { mark: "present", channel: "phone", "said-by": "Bram, at the desk", "said-at": "09:50" };
    expect((await office.postJson(at(maisie, "/answer"), said)).status).toBe(200);
    const slot = slotOf(await registerOf(house, date), maisie, "morning");

    expect(slot.entries[0]).toMatchObject({
      mark: "present",
      channel: "phone",
      saidAt: "09:50",
      by: sampleId("staff", "d-marsh"),
      late: true,
    });
    expect((await office.get(at(maisie))).text).toContain("Bram, at the desk");
    expect(JSON.stringify(await house.deps.ledger.read(registerStream(house.at, register)))).not.toContain(
      "Bram",
    );
  });

  it("corrects an answer with a reason; the original stays", async () => {
    await house.to("2026-11-03T09:00:00Z");
    await provider({ pupil: finley, session: "morning", mark: "present" });
    const change = { mark: "absent", channel: "school", reason: "Seen in town" };
    const refused = await office.postJson(at(finley, "/answer"), change);
    expect(refused.status).toBe(422);
    expect(refused.model.errors).toEqual([{ field: "why", message: "Enter why the record is changed" }]);

    await office.postJson(at(finley, "/answer"), { ...change, why: "The provider mixed up two boys" });
    const page = await office.get(at(finley));
    expect(page.text).toContain("There; by the mailed link");
    expect(page.text).toContain("The provider mixed up two boys");
    expect((await items()).find((i) => i.name === "Finley Marlow" && i.session === "morning")?.code).toBe(
      "N",
    );
  });

  it("ticks what it has entered in the school's own register (O74)", async () => {
    await house.to("2026-11-03T09:00:00Z");
    await provider(
      { pupil: finley, session: "morning", mark: "present" },
      { pupil: maisie, session: "morning", mark: "present" },
    );
    await office.postJson(`/attendance/${register}/entered`, { slots: ["all"], command: "tick-them-all" });
    expect((await items()).filter((i) => i.entered === "B")).toHaveLength(2);

    expect(
      (await office.postJson(`/attendance/${register}/entered`, { slots: ["all"], command: "tick-them-all" }))
        .status,
    ).toBe(200);
  });

  it("finds on its list for today what is still open, and days later", async () => {
    await house.to("2026-11-04T09:00:00Z");
    const today = (await office.sees("/today")).attendance as readonly {
      title: string;
      href: string;
      late: boolean;
    }[];

    expect(today).toEqual([
      expect.objectContaining({
        title: "Find out where pupils are: 3 sessions",
        href: `/attendance?date=${date}`,
        late: true,
      }),
    ]);
  });
});

describe("Where every child is now", () => {
  it("names provider, address and phone, those not confirmed first", async () => {
    await house.to("2026-11-03T09:00:00Z");
    await provider({ pupil: maisie, session: "morning", mark: "present" });
    const seen = (await office.sees("/attendance/where")).items as readonly {
      name: string;
      tag: { text: string };
    }[];

    expect(seen.map((w) => [w.name, w.tag.text])).toEqual([
      ["Finley Marlow", "Waiting"],
      ["Maisie Quill", "There"],
    ]);
    expect((await office.get("/attendance/where")).text).toContain("Slipway Road");
  });
});

describe("The export", () => {
  it("holds each session with its suggested code, and runs no formula", async () => {
    const record = {
      givenName: "=cmd",
      familyName: "Marlow",
      dateOfBirth: "2019-11-23",
      upn: "G999200126001",
    };
    await house.deps.vault.put({ scope: house.scope, id: finley, kind: "pupil", body: record, index: [] });
    await house.to("2026-11-03T09:00:00Z");
    await provider({ pupil: finley, session: "morning", mark: "present" });
    const file = await office.get(`/attendance/export/${date}/${date}`);

    expect(file.headers["content-disposition"]).toContain(`attendance-${date}.csv`);
    expect(file.text.startsWith("\uFEFFDate,Session,Pupil,UPN")).toBe(true);
    expect(file.text).toContain("2026-11-03,Morning,'=cmd Marlow,G999200126001,Tideway Nurture Centre,There");
    expect(file.text).toContain("Alternative provision at Tideway Nurture Centre");
    expect(await house.deps.audit.list(house.scope, finley)).toHaveLength(1);
  });

  it("of too many days, or of none, is refused", async () => {
    expect((await office.get("/attendance/export/2026-09-01/2026-12-01")).status).toBe(422);
    expect((await office.get(`/attendance/export/${date}/2026-11-02`)).status).toBe(422);
    expect((await office.get("/attendance/export/today/tomorrow")).status).toBe(404);
  });
});

describe("A page of attendance", () => {
  it("of another school's register, or of nobody, is not found", async () => {
    for (const path of [
      `/attendance/${tideway}-2026-11-05/${finley}/morning`,
      `/attendance/elsewhere-${date}/${finley}/morning`,
      `/attendance/nonsense/${finley}/morning`,
      at(maisie).replace("morning", "afternoon"),
    ])
      expect((await office.get(path)).status, path).toBe(404);
  });
});

describe("The week", () => {
  it("counts sessions and names nobody (O81)", async () => {
    await house.to("2026-11-03T09:00:00Z");
    await provider({ pupil: finley, session: "morning", mark: "present" });
    const week = await office.sees(`/attendance/week?date=${date}`);

    expect(week.total).toMatchObject({ expected: 3, there: 1, unconfirmed: 2 });
    expect(JSON.stringify(week)).not.toMatch(/Finley|Marlow|Quill/);
  });
});
