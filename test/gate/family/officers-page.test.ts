import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { placements, pupils } from "#casework/commit/streams.ts";
import { openReferral } from "#casework/placement/open-referral.ts";
import { decided } from "#domain/decision.ts";
import { pupilStream } from "#domain/streams.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { recordContact } from "#streams/pupil/pupil.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { head, lead, pupil, streamOf } from "#test/gate/referred.ts";
import { until } from "#test/gate/under-way.ts";
import { invitedFamily, OwnPageReader } from "./own-page-reader.ts";

let house: House;
let placement: string;
beforeEach(async () => {
  house = await openHouse();
  placement = await invitedFamily(house);
});
afterEach(() => house.close());

const team = "duty.team@authority.example";

/** A social worker on the record of a pupil. */
const worksWith = async (child: string, nth: string, name: string): Promise<string> => {
  const id = sampleId("contact", nth);
  const { deps, scope, at } = house;
  await deps.vault.put({
    scope,
    id,
    kind: "contact",
    body: { name, source: "Told", email: team },
    index: [],
  });
  await execute(deps, pupils, { stream: pupilStream(at, child), id: `works-${nth}`, by: lead }, (p) =>
    recordContact(p, {
      id,
      relationship: "social-worker",
      parentalResponsibility: "no",
      livesWith: "no",
      mayConsent: "no",
      getsLetters: "no",
      getsAddress: "yes",
      restricted: "no",
      channel: "email",
      emailNotices: "no",
    }),
  );
  await house.settle();
  return id;
};

/** What those at work with the pupil are told by mail, on which the way to their page rides. */
const isTold = async (to: string): Promise<void> => {
  const command = { stream: streamOf(house, placement), id: `told-${to}`, by: lead };
  await execute(house.deps, placements, command, (p) =>
    decided(
      [{ type: "statuses-checked", on: "2026-09-21", from: "pupil" }],
      [{ key: `${p.id}-told-${to}`, notice: "placement-told", to, facts: { placement: p.id } }],
    ),
  );
  await house.settle();
};

const another = sampleId("pupil", "adeyemi");

const anotherPlacement = async (): Promise<void> => {
  const done = await openReferral(house.deps, house.at, {
    pupil: another,
    route: "agreement",
    command: "refer-another",
    by: head,
  });
  if ("kind" in done) throw new Error(done.message);
  const command = { stream: streamOf(house, done.placement), id: "under-way-too", by: head };
  await execute(house.deps, placements, command, () =>
    decided(until({ start: "2026-09-08", end: "2026-12-15" }, [])),
  );
  await house.settle();
};

describe("an officer’s page (K4.11)", () => {
  it("shows the placement as it stands, where, how the child attends, and lets them ask", async () => {
    const officer = await worksWith(pupil, "sw-1", "Ms Dana Reed");
    await isTold(officer);
    const page = await new OwnPageReader(house, team).opens();
    expect(await page.sees()).toMatchObject({ reader: "officer", reading: "full", stands: { is: "going" } });
    const text = await page.text();
    expect(text).toContain("Tideway");
    expect(text).toContain("Sessions there");
    expect(text).not.toContain("What you agreed to");
    expect(
      (await page.sends("/ask", { what: "question", about: "How is he?", "typed-name": "D Reed" })).location,
    ).toContain("done=asked");
  });

  it("shows their other children here, and never those of a colleague who reads the same mailbox", async () => {
    await anotherPlacement();
    const officer = await worksWith(pupil, "sw-1", "Ms Dana Reed");
    await worksWith(another, "sw-2", "Mr Other Person");
    await isTold(officer);
    const page = await new OwnPageReader(house, team).opens();
    expect(await page.text()).not.toContain("Zuri");

    await worksWith(another, "sw-3", "Ms Dana  Reed");
    // Now two of that child's people read the mailbox: a code proves neither of them.
    expect(await page.text()).not.toContain("Zuri");
  });

  it("shows another child of the same person", async () => {
    await anotherPlacement();
    const officer = await worksWith(pupil, "sw-1", "Ms Dana Reed");
    await worksWith(another, "sw-3", "Ms Dana Reed");
    await isTold(officer);
    const page = await new OwnPageReader(house, team).opens();
    expect(await page.text()).toContain("Zuri");
  });
});
