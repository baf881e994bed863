import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordReply } from "#casework/attendance/record-reply.ts";
import { placements, providers, read } from "#casework/commit/streams.ts";
import { providerOf, pupilOf } from "#casework/people/people.ts";
import { changeProviderFrom, providerAnswers } from "#casework/provider/change-provider.ts";
import { readSheet } from "#casework/sheets/read-sheet.ts";
import type { Answers } from "#contracts/form.ts";
import { placementStream, providerStream, registerStream } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { staff } from "#test/journeys/cast/routes.ts";
import { Caller } from "../caller.ts";
import { type Running, underWay } from "../running/house-running.ts";
import { tideway } from "../running/set-up-sent.ts";

let r: Running;
let office: Caller;
beforeEach(async () => {
  r = await underWay("recorded");
  office = await new Caller(r.house, handler).signIn(sampleId("staff", "d-marsh"));
}, 60_000);
afterEach(() => r.house.close());

type Row = {
  readonly line: Readonly<Record<string, unknown>>;
  readonly faults: readonly { says: string; href: string }[];
};

const span = "from=2026-09-01&to=2026-12-31";
const census = async () =>
  ((await office.sees(`/attendance/census?${span}`)) as unknown as { rows: readonly Row[] }).rows;
const faults = async () => (await census()).flatMap((row) => row.faults.map((f) => [f.says, f.href]));
const reasonNow = async () => {
  const { state } = await read(r.house.deps, placements, placementStream(r.house.at, r.placement));
  return String(state.forms.referral?.answers["primary-reason"]);
};
const knownAs = async (numbers: Answers) => {
  const { deps, at } = r.house;
  const { state } = await read(deps, providers, providerStream(at.tenant, tideway));
  const record = await providerOf(deps, at.tenant, tideway);
  if (!state.facts || !record) throw new Error("The provider is not known");
  const { urn: _urn, ukprn: _ukprn, "setting-type": _type, ...answers } = providerAnswers(state, record);
  const sender = { at, command: deps.ids.id(), by: staff.lead };
  const refused = await changeProviderFrom(deps, sender, tideway, {
    ...answers,
    ...numbers,
    reason: "For the census",
  });
  if (refused) throw new Error(refused.message);
};
const sheetAt = async (path: string) => {
  const answer = await office.get(path);
  expect(answer.headers["content-disposition"]).toContain("attachment");
  const sheet = await readSheet(Buffer.from(answer.text));
  if (sheet.kind === "refused") throw new Error(sheet.message);
  return sheet.rows.map((row) => row.cells);
};

describe("Census rows for placements in alternative provision (K7)", () => {
  it("names each error and the page where it is mended, and none is left once they are", async () => {
    await knownAs({});
    const found = await faults();
    expect(found.map(([, href]) => href)).toEqual([
      `/pupils/${r.pupil}/correct`,
      `/providers/${tideway}/edit`,
      "/attendance/census/codes",
    ]);
    expect(found.map(([says]) => says).join(" ")).toMatch(
      /no UPN on record.*None is on record.*No census code is entered/,
    );

    const reason = await reasonNow();
    await office.postJson("/attendance/census/codes", { [reason]: "b1" });
    await knownAs({ "setting-type": "OOT" });
    const record = await pupilOf(r.house.deps, r.house.scope, r.pupil);
    await r.house.deps.vault.put({
      ...{ scope: r.house.scope, id: r.pupil, kind: "pupil", index: [] },
      body: { ...record, upn: "A801200000001" },
    });
    expect((await faults()).filter(([says]) => !says?.includes("check letter"))).toEqual([]);
  });

  it.each([
    [
      { urn: "123456", ukprn: "10012345" },
      { urn: "123456", ukprn: "", settingType: "" },
    ],
    [{ ukprn: "10012345" }, { urn: "", ukprn: "10012345", settingType: "" }],
    [{ "setting-type": "WBP" }, { urn: "", ukprn: "", settingType: "WBP" }],
  ])("of %j names the provider in one of three ways, the others blank", async (facts, named) => {
    await knownAs(facts);
    const [row] = await census();
    expect(row?.line).toMatchObject({
      ...named,
      entry: "2026-10-06",
      leaving: "",
      attendance: "F",
      sessions: 10,
    });
  });

  it("is exported as CSV and Excel, with the same cells", async () => {
    const file = `/attendance/census/2026-09-01/2026-12-31/placements`;
    const [line] = await sheetAt(`${file}.csv`);
    expect(line).toMatchObject({
      Forename: "Perry",
      Surname: "runs",
      "Sessions per week": "10",
      "Attendance pattern": "F",
    });
    expect((await office.get(`${file}.xlsx`)).headers["content-type"]).toContain("spreadsheetml");
    expect((await office.get(`${file}.exe`)).status).toBe(404);
    expect((await office.get("/attendance/census?from=2026-12-01&to=2026-11-01")).status).toBe(422);
  });

  it("a code that cannot be one is refused at its field, and a class of days before the placement has no row", async () => {
    const reason = await reasonNow();
    expect((await office.postJson("/attendance/census/codes", { [reason]: "a-b" })).status).toBe(422);
    const { rows } = (await office.sees("/attendance/census?from=2026-09-01&to=2026-09-30")) as unknown as {
      rows: readonly Row[];
    };
    expect(rows).toEqual([]);
  });
});

describe("Lists for the local authority (issue 13, item 11; O116)", () => {
  const returns = async (days: string) =>
    (
      (await office.sees(`/attendance/returns?${days}`)) as unknown as {
        returns: readonly { id: string; draft: boolean; lines: readonly object[] }[];
      }
    ).returns;

  it("has who is in alternative provision, and a nil return that says so in words where nobody is", async () => {
    expect((await returns(span))[0]).toMatchObject({
      id: "placements",
      draft: false,
      lines: [{ name: "Perry runs", start: "2026-10-06", sessions: 10 }],
    });
    expect((await returns("from=2026-09-01&to=2026-09-30"))[0]?.lines).toEqual([]);
    const nil = await sheetAt("/attendance/returns/placements/2026-09-01/2026-09-30/list.csv");
    expect(nil[0]?.Pupil).toMatch(/No pupil of this school was in alternative provision.*nil return/);
  });

  it("drafts the ten-day and the fifteen-day return from sessions at providers, and says that they are no nil", async () => {
    for (const day of ["2026-10-07", "2026-10-08"]) {
      await r.house.to(`${day}T10:00:00Z`);
      const stream = registerStream(r.house.at, `${tideway}-${day}`);
      await recordReply(
        r.house.deps,
        { stream, id: `answer-${day}`, by: tideway },
        {
          channel: "link",
          name: "Lena Okoro",
          marks: (["morning", "afternoon"] as const).map((session) => ({
            pupil: r.pupil,
            session,
            mark: "absent" as const,
          })),
        },
      );
    }
    await r.house.to("2026-10-08T16:00:00Z");
    await office.postJson(`/attendance/${tideway}-2026-10-08/${r.pupil}/morning/reason`, {
      code: "I",
      for: "day",
      said: "Ill",
    });

    const [, , ten, fifteen] = await returns("from=2026-09-01&to=2026-10-08");
    expect(ten).toMatchObject({
      draft: true,
      lines: [{ days: 1, first: "2026-10-07", reached: "No", rest: "" }],
    });
    expect(fifteen).toMatchObject({ draft: true, lines: [{ days: 1, first: "2026-10-08", reached: "No" }] });
    const nil = await sheetAt("/attendance/returns/ten-days/2026-09-01/2026-09-30/list.csv");
    expect(JSON.stringify(nil)).toContain("That is no nil return");
  });
});

describe("Attendance in figures (issue 13, item 12)", () => {
  const figures = async (by: string) =>
    (
      (await office.sees(`/attendance/figures?by=${by}&${span}`)) as unknown as {
        figures: readonly Readonly<Record<string, unknown>>[];
      }
    ).figures;

  it("counts what nobody has confirmed as what it is: no attendance, and no absence", async () => {
    await r.house.to("2026-10-07T10:00:00Z");
    await recordReply(
      r.house.deps,
      { stream: registerStream(r.house.at, `${tideway}-2026-10-07`), id: "answer-one", by: tideway },
      {
        channel: "link",
        name: "Lena Okoro",
        marks: [{ pupil: r.pupil, session: "morning", mark: "present" }],
      },
    );
    await r.house.to("2026-10-07T16:00:00Z");
    for (const by of ["pupil", "provider", "term", "year"]) {
      const [one] = await figures(by);
      expect(one).toMatchObject({ there: 1, authorised: 0, unauthorised: 0, unconfirmed: 3 });
    }
    const page = (await office.get(`/attendance/figures?by=pupil&${span}`)).text;
    expect(page).toMatch(/role="img" aria-label="Perry runs: 25% there of 4"/);
  });

  it("sets the attendance before the placement beside that during it, once somebody has entered it", async () => {
    const page = `/attendance/figures/pupils/${r.pupil}`;
    expect((await office.get(page)).text).toContain("is not entered yet");
    const form = `/attendance/figures/before/${r.placement}`;
    const before = { from: "2026-09-01", to: "2026-09-30", possible: 40, missed: 22, unauthorised: 30 };
    expect((await office.postJson(form, before)).text).toContain("No more sessions can be without leave");
    expect((await office.postJson(form, { ...before, to: "2026-10-06" })).text).toContain(
      "must be before the placement",
    );
    expect((await office.postJson(form, { ...before, unauthorised: 9 })).status).toBe(200);
    const { placements: all } = (await office.sees(page)) as unknown as {
      placements: readonly { figures: readonly object[] }[];
    };
    expect(all[0]?.figures[0]).toMatchObject({ there: 18, authorised: 13, unauthorised: 9, unconfirmed: 0 });
  });
});
