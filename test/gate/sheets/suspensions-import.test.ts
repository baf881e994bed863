import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { failures, pupils, read } from "#casework/commit/streams.ts";
import { suspensionSheetFields } from "#casework/import/suspensions/fields.ts";
import { failuresStream, pupilStream } from "#domain/streams.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import type { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { importOf, manager, planAt, seenAt, takesIn } from "./importing.ts";

const marlow = sampleId("pupil", "marlow");
const kind = { base: "/pupils/suspensions/import", fields: suspensionSheetFields };

let house: House;
let lead: Caller;
beforeEach(async () => {
  house = await openHouse({ at: "2026-10-19T09:00:00Z" });
  lead = await manager(house);
});
afterEach(() => house.close());

const head = "UPN,Surname,Forename,DOB,Start date,End date,Sessions,Type,Reason";
const sheet = (...lines: readonly string[]) => [head, ...lines].join("\r\n");
const sent = (words: string, more: object = {}) =>
  importOf(kind, house, lead, words, { whole: "yes", ...more });
const suspensionsOf = async (id: string) =>
  (await read(house.deps, pupils, pupilStream(house.at, id))).state.suspensions;
const shown = async () =>
  (
    (await lead.sees(`/pupils/${marlow}`)) as unknown as {
      suspensions: { knownUpTo: string; daysSoFar: number; inYear: number; inTerm: { days: number } };
    }
  ).suspensions;

describe("An import of suspensions (issue 14, item 3)", () => {
  it("not imported reads “not known”, never none; imported, the page counts the term and the year", async () => {
    const page = () => lead.get(`/pupils/${marlow}`);
    expect((await page()).text).toContain("Whether there were others is not known");
    const at = await sent(
      sheet(
        "G999200126001,Marlow,Finley,23/11/2019,05/10/2026,07/10/2026,6,SUSP,DB",
        ",Marlow,Finley,,12/10/2026,,3,Fixed term,Persistent or general disruptive behaviour",
      ),
    );
    expect((await seenAt(lead, at)).found).toMatchObject({ lines: 2, fresh: 2, errors: 0 });
    expect(await suspensionsOf(marlow)).toEqual([]);
    const { taken } = await takesIn(house, lead, at, { fresh: "yes" });
    expect(taken).toMatchObject({ fresh: 2, refused: 0 });
    expect((await suspensionsOf(marlow)).map(({ from, to, reason }) => ({ from, to, reason }))).toEqual([
      { from: "2026-10-05", to: "2026-10-07", reason: "DB" },
      { from: "2026-10-12", to: "2026-10-13", reason: "DB" },
    ]);
    expect(await shown()).toMatchObject({
      knownUpTo: "2026-10-19",
      daysSoFar: 5,
      inYear: 5,
      inTerm: { days: 5 },
    });
    expect((await page()).text).toContain("5 of 45");
  });

  it("says of each line what is wrong with it, and takes the others in", async () => {
    const at = await sent(
      sheet(
        "G999200126001,Marlow,Finley,23/11/2019,05/10/2026,,,SUSP,DB",
        ",Nobody,Ida,,05/10/2026,06/10/2026,,SUSP,DB",
        "G999200126001,Marlow,Finley,23/11/2019,31/02/2026,06/10/2026,,SUSP,DB",
        "G999200126001,Marlow,Finley,23/11/2019,05/10/2026,06/10/2026,,Detention,DB",
        "G999200126001,Marlow,Finley,23/11/2019,08/10/2026,09/10/2026,4,SUSP,??",
        "G999200126001,Marlow,Finley,23/11/2019,09/10/2026,09/10/2026,2,SUSP,DB",
      ),
    );
    const plan = await planAt(lead, at);
    expect(plan.children.map((c) => c.errors[0] ?? "")).toEqual([
      "There is neither a last day nor a number of sessions.",
      "Nobody called Ida Nobody is on record. Add the pupil, or import pupils, first.",
      "First day: “31/02/2026” is no date.",
      "“Detention” is neither a suspension nor a permanent exclusion.",
      "",
      "Another line of the sheet has some of these days.",
    ]);
    await takesIn(house, lead, at, { fresh: "yes" });
    expect(await suspensionsOf(marlow)).toMatchObject([{ from: "2026-10-08", reason: "" }]);
    expect((await lead.get(`/pupils/${marlow}`)).text).toContain("Reason not known");
  });

  it("imported again it shows differences, corrects under the same id, and does nothing twice", async () => {
    const line = (end: string) => sheet(`G999200126001,Marlow,Finley,23/11/2019,05/10/2026,${end},,SUSP,DB`);
    await takesIn(house, lead, await sent(line("06/10/2026")), { fresh: "yes" });
    const same = await sent(line("06/10/2026"));
    expect((await seenAt(lead, same)).found).toMatchObject({ same: 1, fresh: 0, differences: 0 });
    await takesIn(house, lead, same, {});
    const longer = await sent(line("08/10/2026"));
    const [one] = (await planAt(lead, longer)).children;
    expect(one?.changes[0]?.says).toMatch(/last day .*6 October.* → .*8 October/);
    await takesIn(house, lead, longer, {});
    expect(await suspensionsOf(marlow)).toMatchObject([{ from: "2026-10-05", to: "2026-10-08" }]);
  });

  it("of what is over nobody is told or reminded; what still runs is told as on the page", async () => {
    const looked = sampleId("pupil", "osei");
    await lead.postJson(`/pupils/${looked}/statuses`, { statuses: ["looked-after"] });
    const [name] = [...((await lead.sees(`/pupils/${looked}`)).name as string)].length
      ? [(await lead.sees(`/pupils/${looked}`)).name as string]
      : [""];
    const [given, family] = name.split(" ");
    const at = await sent(
      sheet(
        `,${family},${given},,05/10/2026,06/10/2026,,SUSP,DB`,
        `,${family},${given},,19/10/2026,20/10/2026,,SUSP,DB`,
      ),
    );
    await takesIn(house, lead, at, { fresh: "yes" });
    const { open } = (await read(house.deps, failures, failuresStream(house.at))).state;
    const told = Object.values(open).filter((f) => f.kind === "suspension-to-tell");
    expect(new Set(told.map((f) => f.refs[0])).size).toBe(1);
  });

  it("adds up to the sixth day: education is owed as if each had been entered by hand", async () => {
    const at = await sent(sheet("G999200126001,Marlow,Finley,23/11/2019,12/10/2026,23/10/2026,,SUSP,DB"));
    await takesIn(house, lead, at, { fresh: "yes" });
    expect((await lead.get(`/pupils/${marlow}`)).text).toContain(
      "Education is owed from Monday 19 October 2026",
    );
  });
});
