import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { placements, pupils, read } from "#casework/commit/streams.ts";
import { placementSheetFields } from "#casework/import/placements/fields.ts";
import { factsNow } from "#casework/rules/rules-in-force.ts";
import { placementStream, pupilStream } from "#domain/streams.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import { isOfBefore } from "#streams/placement/taken-over.ts";
import type { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { importOf, manager, planAt, seenAt, takesIn } from "./importing.ts";

const marlow = sampleId("pupil", "marlow");
const kind = { base: "/placements/take-over", fields: placementSheetFields };

let house: House;
let lead: Caller;
beforeEach(async () => {
  house = await openHouse({ at: "2026-11-09T09:00:00Z" });
  lead = await manager(house);
});
afterEach(() => house.close());

const head =
  "UPN,Pupil,Provider,Route,Start date,End date,Mon,Tue,Wed,Thu,Fri,Start time,Break from,Break to,End time,Cost,Last review,Papers";
const sheet = (...lines: readonly string[]) => [head, ...lines].join("\r\n");
const whole = (upn: string, more = "Agreement") =>
  `${upn},,Tideway Nurture Centre,${more},21/09/2026,19/03/2027,,All day,,AM,,9:15,12:00,12:45,14:45,£300,19/10/2026,The blue folder`;
const openOf = async (pupil: string) => {
  const { state } = await read(house.deps, pupils, pupilStream(house.at, pupil));
  const [open] = state.open;
  return open && (await read(house.deps, placements, placementStream(house.at, open.placement))).state;
};

describe("Placements under way from a sheet (issue 14, item 4)", () => {
  it("are looked at first, then run as if each had been taken over by hand, with gaps that have an owner", async () => {
    const at = await importOf(kind, house, lead, sheet(whole("G999200126001")));
    expect((await seenAt(lead, at)).found).toMatchObject({ lines: 1, fresh: 1, errors: 0, warnings: 0 });
    expect(await openOf(marlow)).toBeUndefined();
    const { taken } = await takesIn(house, lead, at, { fresh: "yes" });
    expect(taken).toMatchObject({ fresh: 1, refused: 0 });
    const p = await openOf(marlow);
    expect(p).toMatchObject({
      phase: "active",
      takenOver: { begun: "2026-09-21", last: { review: "2026-10-19" } },
    });
    if (!p) throw new Error("Nothing is open");
    const gaps = obligationsOf(factsNow(house.deps, p)).filter((o) => isOfBefore(p, o) && o.state === "owed");
    expect(gaps.length).toBeGreaterThan(20);
    for (const gap of gaps)
      expect(gap, gap.key).toMatchObject({ owner: expect.any(String), due: "2026-11-23" });
    await house.to("2026-11-10T20:00:00Z");
    const asked = house.mails().filter((m) => m.to.some((to) => to.includes("tideway")));
    expect(asked.some((m) => m.id.includes("2026-11-10"))).toBe(true);
  });

  it("a line that does not say enough is taken over with the gap named; nothing is made up", async () => {
    const at = await importOf(
      kind,
      house,
      lead,
      sheet("G999200126001,,Tideway Nurture Centre,medical,21/09/2026,,,,,,,,,,,,,Old system"),
    );
    const [one] = (await planAt(lead, at)).children;
    expect(one?.warnings[0]).toMatch(/Without the last day, the days, .*The sessions are a gap/);
    await takesIn(house, lead, at, { fresh: "yes" });
    const p = await openOf(marlow);
    expect(p?.route).toBe("medical");
    expect(p?.provider?.id).toBe(sampleId("provider", "tideway-nurture"));
    expect(p?.forms.timetable).toBeUndefined();
    if (!p) throw new Error("Nothing is open");
    const needed = obligationsOf(factsNow(house.deps, p)).filter((o) => o.form === "timetable");
    expect(needed[0]).toMatchObject({ state: "owed", owner: "ap-lead", due: "2026-11-09" });
  });

  it("says of each line why it cannot be taken over, and takes over the others; done again nothing is doubled", async () => {
    const at = await importOf(
      kind,
      house,
      lead,
      sheet(
        whole("G999200126001"),
        whole("G999200126001"),
        ",Ida Nobody,Tideway Nurture Centre,Agreement,21/09/2026,19/03/2027,,AM,,,,9:15,12:00,12:45,14:45,,,Folder",
        ",Zuri Adeyemi,Nowhere Farm,Agreement,21/09/2026,19/03/2027,,AM,,,,9:15,12:00,12:45,14:45,,,Folder",
        ",Zuri Adeyemi,Tideway Nurture Centre,By magic,21/09/2026,19/03/2027,,AM,,,,9:15,12:00,12:45,14:45,,,Folder",
        ",Kwame Osei,Tideway Nurture Centre,Agreement,21/12/2026,19/03/2027,,AM,,,,9:15,12:00,12:45,14:45,,,",
      ),
    );
    const errors = (await planAt(lead, at)).children.map((c) => c.errors.join(" "));
    expect(errors[0]).toBe("");
    expect(errors[1]).toMatch(/another line has one/);
    expect(errors[2]).toMatch(/Nobody called Ida Nobody is on record/);
    expect(errors[3]).toMatch(/No provider called “Nowhere Farm”/);
    expect(errors[4]).toMatch(/“By magic” is none that is known here/);
    expect(errors[5]).toMatch(/where the papers are.*has not begun/);
    await takesIn(house, lead, at, { fresh: "yes" });
    const again = await importOf(kind, house, lead, sheet(whole("G999200126001")));
    expect((await planAt(lead, again)).children[0]?.errors[0]).toMatch(/is open/);
  });
});
