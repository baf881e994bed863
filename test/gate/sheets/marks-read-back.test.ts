import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SaidMark } from "#casework/attendance/record-reply.ts";
import { readSheet } from "#casework/sheets/read-sheet.ts";
import { asExcel } from "#casework/sheets/write-sheet.ts";
import { handler } from "#functions/web/staff/handler.ts";
import {
  date,
  finley,
  maisie,
  openTuesday,
  register,
  type Tuesday,
} from "#test/functions/staff/attendance/tuesday.ts";
import { staff } from "#test/journeys/cast/routes.ts";
import { registerOf } from "#test/shared/casework/attendance/placed.ts";
import { Caller } from "../caller.ts";
import type { House } from "../house.ts";
import { stored } from "../upload.ts";
import { sendsSheet } from "./sending.ts";

let tuesday: Tuesday;
let house: House;
let office: Caller;
beforeEach(async () => {
  tuesday = await openTuesday();
  ({ house, office } = tuesday);
  await house.to("2026-11-03T09:31:00Z");
});
afterEach(() => house.close());

const says = (...marks: readonly SaidMark[]) => tuesday.provider(...marks);
const head = "Forename,Surname,Date,Session,Mark";
const line = (name: string, session: string, mark: string, day = "03/11/2026") =>
  `${name.replace(" ", ",")},${day},${session},${mark}`;
const sheetOf = (...lines: readonly string[]) => [head, ...lines, ""].join("\r\n");

const compares = async (words: string | Uint8Array, more: object = {}, name?: string) => {
  const at = await sendsSheet(house, office, "/attendance/marks/new", words, name);
  const page = (await office.sees(at)) as unknown as {
    form: { fields: unknown };
    headings: readonly string[];
  };
  const columns = { "given-name": "0", "family-name": "1", date: "2", session: "3", mark: "4" };
  const done = await office.postJson(at, { ...columns, ...more, command: house.deps.ids.id() });
  return { at, page, done };
};
const open = async () =>
  ((await office.sees("/attendance/marks")) as unknown as { items: readonly Record<string, unknown>[] })
    .items;
const tasks = async (who = office) =>
  ((await who.sees("/today")) as unknown as { attendance: readonly { title: string }[] }).attendance
    .map((t) => t.title)
    .filter((t) => t.includes("own register"));

const afternoon = async () => {
  await says(
    { pupil: finley, session: "morning", mark: "present" },
    { pupil: maisie, session: "morning", mark: "absent" },
  );
  await house.to("2026-11-03T15:30:00Z");
};

describe("Marks read back from the school's own system (issue 13, item 11)", () => {
  it("lists each session where the two differ, and each as somebody's task, with nothing overwritten", async () => {
    await afternoon();
    const before = JSON.stringify(await registerOf(house, date));
    const { done } = await compares(
      sheetOf(
        line("Finley Marlow", "AM", "I"),
        line("Maisie Quill", "AM", "/"),
        line("Finley Marlow", "PM", "B"),
        line("Somebody Else", "AM", "/"),
      ),
    );

    expect(done.status).toBe(200);
    expect((await open()).map((d) => [d.name, d.session, d.kind, d.school, d.ownerName])).toEqual([
      ["Maisie Quill", "morning", "school-present", "/", "Attendance office"],
      ["Finley Marlow", "afternoon", "ours-open", "B", "Attendance office"],
      ["Finley Marlow", "morning", "school-absent", "I", "Attendance office"],
    ]);
    expect(await tasks()).toEqual(["Settle where the school’s own register differs: 3 sessions"]);
    expect(JSON.stringify(await registerOf(house, date))).toBe(before);
    // The sheet named every pupil of the school: it is gone.
    expect(await stored(house)).toEqual([]);
  });

  it("says nothing where they agree, where the school has no mark yet, or where its mark is D", async () => {
    await afternoon();
    await compares(
      sheetOf(
        line("Finley Marlow", "AM", "B"),
        line("Maisie Quill", "AM", "D"),
        line("Finley Marlow", "PM", ""),
      ),
    );

    expect(await open()).toEqual([]);
    const { reads } = (await office.sees("/attendance/marks")) as unknown as { reads: readonly object[] };
    expect(reads[0]).toMatchObject({ compared: 2, missing: 1, found: 0, unread: 0 });
  });

  it("one person takes a difference on, another settles one, and the next sheet closes what agrees by then", async () => {
    await afternoon();
    await compares(
      sheetOf(
        line("Finley Marlow", "AM", "I"),
        line("Maisie Quill", "AM", "/"),
        line("Finley Marlow", "PM", "B"),
      ),
    );
    const page = (pupil: string, session: string) => `/attendance/marks/${register}/${pupil}/${session}`;
    await office.postJson(page(finley, "morning"), { how: "mine" });
    const lead = await new Caller(house, handler).signIn(staff.lead);
    expect((await lead.postJson(page(maisie, "morning"), { how: "both-hold" })).status).toBe(422);
    expect(
      (await lead.postJson(page(maisie, "morning"), { how: "both-hold", why: "At school for a test" }))
        .status,
    ).toBe(200);

    expect(await tasks(lead)).toEqual(["Settle where the school’s own register differs: 1 session"]);
    expect(await tasks()).toEqual(["Settle where the school’s own register differs: 2 sessions"]);
    await compares(
      sheetOf(
        line("Finley Marlow", "AM", "B"),
        line("Maisie Quill", "AM", "/"),
        line("Finley Marlow", "PM", "B"),
      ),
    );
    expect((await open()).map((d) => [d.name, d.session])).toEqual([["Finley Marlow", "afternoon"]]);
  });

  it("remembers which column is which, whatever it is called, and reads a workbook with both sessions in a line", async () => {
    await afternoon();
    const columns = ["Kind", "Tag", "Vormittag", "Nachmittag"].map((key) => ({ key, header: key }));
    const workbook = await asExcel("x", columns, [
      { Kind: "Quill, Maisie", Tag: "3 Nov 2026", Vormittag: "/", Nachmittag: "" },
    ]);
    expect(await readSheet(workbook)).toMatchObject({ kind: "sheet" });
    const chosen = {
      "given-name": "",
      "family-name": "",
      session: "",
      mark: "",
      name: "0",
      date: "1",
      am: "2",
      pm: "3",
    };
    expect((await compares(workbook, chosen, "marks.xlsx")).done.status).toBe(200);
    expect((await open()).map((d) => d.kind)).toEqual(["school-present"]);

    const again = await sendsSheet(house, office, "/attendance/marks/new", workbook, "marks.xlsx");
    expect((await office.get(again)).text).toMatch(/name="name"[\s\S]*?value="0" selected/);
  });

  it("names lines that cannot be read, and compares without them only when somebody says so", async () => {
    await afternoon();
    const words = sheetOf(
      line("Finley Marlow", "AM", "I", "31/13/2026"),
      line("Maisie Quill", "lunch", "/"),
      line("Maisie Quill", "AM", "/"),
    );
    const { done, at } = await compares(words);
    expect(done.status).toBe(422);
    expect(done.model.faults).toEqual([
      { line: 2, says: "“31/13/2026” is no date." },
      { line: 3, says: "“lunch” is neither morning nor afternoon." },
    ]);
    expect(await open()).toEqual([]);
    const columns = { "given-name": "0", "family-name": "1", date: "2", session: "3", mark: "4" };
    await office.postJson(at, { ...columns, sure: ["lines"] });
    expect(await open()).toHaveLength(1);
  });

  it("refuses a sheet without the columns that it needs, an old .xls, and one column chosen twice", async () => {
    const old = await sendsSheet(
      house,
      office,
      "/attendance/marks/new",
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      "m.xls",
    );
    expect((await office.get(old)).text).toContain("old Excel workbook");
    const { done } = await compares(sheetOf(line("Finley Marlow", "AM", "I")), { session: "" });
    expect(done).toMatchObject({ status: 422 });
    expect(done.text).toContain("Select the column that says morning or afternoon");
    const twice = await compares(sheetOf(line("Finley Marlow", "AM", "I")), { mark: "3" });
    expect(twice.done.text).toContain("is chosen twice");
  });
});
