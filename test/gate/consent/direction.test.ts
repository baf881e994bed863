import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { pupils } from "#casework/commit/streams.ts";
import { contextOf } from "#casework/compose/context.ts";
import { issuedLetter, missingForLetter } from "#casework/placement/notification-letter.ts";
import { issue, recordForm } from "#casework/record-form.ts";
import type { Answers } from "#contracts/form.ts";
import { placementStream, pupilStream } from "#domain/streams.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { letterText } from "#letters/rendering/letter-text.ts";
import { noChoices } from "#promises/choices.ts";
import { placementForms } from "#promises/forms.ts";
import { noticeReaders } from "#streams/placement/notice/notice.ts";
import { recordContact } from "#streams/pupil/pupil.ts";
import { obligationsNow, type Player, placementOf, playUntil } from "#test/journeys/cast/playing-through.ts";
import { addPlayedPupil, knows, opensOn, staff } from "#test/journeys/cast/routes.ts";
import { type House, openHouse } from "../house.ts";

let house: House;

beforeEach(async () => {
  house = await openHouse({ sweeps: false });
});

afterEach(() => house.close());

const dates = { start: "2026-10-06", end: "2026-10-22" };

const sends = async (player: Player, id: string, answers: Answers, by: string) => {
  const form = placementForms[id]?.(noChoices);
  if (!form) throw new Error(`There is no form ${id}`);
  const stream = placementStream(house.at, player.placement);
  const command = { stream, id: `${id}-${house.deps.ids.id()}`, by, at: house.at };
  return recordForm(house.deps, { ...command, form, answers });
};

const approval: Answers = {
  decision: "approved",
  how: "meeting",
  approvers: [staff.governor],
  on: "2026-09-07",
  minute: "GB 2026-27/1",
  power: "maintained",
  until: dates.end,
};

const stateOf = async (player: Player, key: string) =>
  obligationsNow(house, await placementOf(house, player)).find((o) => o.key === key)?.state;

/** A direction that waits for the governing body alone. */
const proposed = async (statuses: readonly string[] = []): Promise<Player> => {
  const pupil = await addPlayedPupil(house, "direction", statuses);
  const player = await opensOn(house, pupil, "direction", dates);
  await playUntil(house, player, (p) => p.forms.timetable !== undefined);
  return player;
};

describe("Approval of a direction (catalogue O6, O128)", () => {
  it("is refused to whoever proposed it, with the names of those who may", async () => {
    const player = await proposed();

    const byHead = await sends(player, "direction-approval", approval, staff.head);

    expect(byHead).toMatchObject({ kind: "refused" });
    expect(JSON.stringify(byHead)).toContain("Mr Kofi Brandt and Dr Hana Whitlock may.");
    expect(await sends(player, "direction-approval", approval, staff.clerk)).toMatchObject({
      kind: "recorded",
    });
    expect(await stateOf(player, "O6")).toBe("met");
    expect(await stateOf(player, "O128")).toBe("met");
  });

  it("is refused where a proposer is named among those who decided", async () => {
    const player = await proposed();
    const own = { ...approval, approvers: [staff.head] };

    expect(await sends(player, "direction-approval", own, staff.clerk)).toMatchObject({
      kind: "refused",
      field: "approvers",
    });
  });

  it("must reach to the last day, and counts no more once the dates run past it", async () => {
    const player = await proposed();

    const short = { ...approval, until: "2026-10-20" };
    expect(await sends(player, "direction-approval", short, staff.clerk)).toMatchObject({ field: "until" });
    await sends(player, "direction-approval", approval, staff.clerk);
    const longer = knows({ ...dates, end: "2026-11-12" })(
      "timetable",
      "2026-09-07",
      await placementOf(house, player),
    );
    await sends(player, "timetable", longer, staff.lead);
    expect(await stateOf(player, "O6")).toBe("owed");
  });

  it("is told to the clerk once it is proposed, and to each governor who is named, and says nothing of the pupil", async () => {
    const player = await proposed();
    await house.settle();
    const to = (mailbox: string) =>
      house.mails().filter((m) => [m.to].flat().some((a) => a.startsWith(mailbox)));
    expect(to("k-brandt")).toHaveLength(1);
    expect(to("h-whitlock")).toHaveLength(0);

    await sends(player, "direction-panel", { governors: [staff.governor], delegation: "GB 2" }, staff.clerk);
    await house.settle();

    expect(to("h-whitlock")).toMatchObject([{ subject: "Something needs you today" }]);
  });

  it("is asked of nobody on a placement by agreement", async () => {
    const player = await opensOn(house, await addPlayedPupil(house, "agreed"), "agreement", dates);
    expect(await stateOf(player, "O6")).toBeUndefined();
  });
});

describe("The notice of a direction", () => {
  const issued = async (player: Player) => {
    const p = await placementOf(house, player);
    const letter = p.letters.at(-1);
    if (!letter) throw new Error("No letter was issued");
    const c = await contextOf(house.deps, placementStream(house.at, p.id));
    return Promise.all(
      letter.to.map(async (to) =>
        letterText(await issuedLetter(house.deps, c, letter, to)).replace(/\s+/g, " "),
      ),
    );
  };

  it("is refused under two clear school days, with the earliest start, and no parent can shorten it", async () => {
    const player = await proposed();
    await playUntil(house, player, (p) => p.forms["emergency-sheet"] !== undefined);
    await house.to("2026-10-02T14:00:00Z");

    const command = { stream: placementStream(house.at, player.placement), id: "issue-late", by: staff.head };
    const late = await issue(house.deps, command);

    expect(JSON.stringify(late)).toMatch(/earliest start is Wed(nesday)? 7 October/);
    const shorter = await sends(
      player,
      "notice-shortened",
      { "agreed-on": "2026-10-01", where: "File" },
      staff.head,
    );
    expect(JSON.stringify(shorter)).toMatch(/cannot be shortened|no letter in force/);
  });

  it("goes to the authority as well where it keeps an EHC plan (catalogue O11)", async () => {
    const player = await proposed(["ehcp"]);
    const p = await placementOf(house, player);
    expect(await missingForLetter(house.deps, placementStream(house.at, p.id))).toContainEqual(
      expect.stringContaining("record its contact"),
    );
    await addContact(p.pupil, "officer", "local-authority");
    await playUntil(house, player, (now) => now.letters.length > 0);

    const texts = await issued(player);

    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain("A copy of this letter goes to Sam officer, for the local authority");
    expect(texts[1]).toContain("You get it because you keep the education, health and care plan");
  });

  it("goes to the pupil alone from 18 on, without a duty of parents", async () => {
    const player = await proposed();
    const { pupil } = await placementOf(house, player);
    await house.deps.vault.put({
      scope: house.scope,
      id: pupil,
      kind: "pupil",
      body: { givenName: "Perry", familyName: "Grown", dateOfBirth: "2008-05-01" },
      index: [],
    });
    const stream = placementStream(house.at, player.placement);
    expect(await missingForLetter(house.deps, stream)).toContainEqual(
      expect.stringContaining("goes to the pupil"),
    );
    await addContact(pupil, "grown", "pupil");

    expect(noticeReaders(await placementOf(house, player)).map((c) => c.relationship)).toEqual(["pupil"]);
    await playUntil(house, player, (now) => now.letters.length > 0);
    const [text] = await issued(player);
    expect(text).toContain("A letter about your education");
    expect(text).not.toContain("444");
    expect(await stateOf(player, "O23")).toBe("not-applicable");
  });

  const addContact = async (pupil: string, name: string, relationship: "local-authority" | "pupil") => {
    const id = sampleId("contact", name);
    const email = `${name}@work.example`;
    const body = { name: `Sam ${name}`, source: "Told", email, address: "1 Hall\nSandleigh" };
    await house.deps.vault.put({ scope: house.scope, id, kind: "contact", body, index: [] });
    const command = { stream: pupilStream(house.at, pupil), id: `contact-${name}`, by: staff.lead };
    await execute(house.deps, pupils, command, (p) =>
      recordContact(p, {
        id,
        relationship,
        parentalResponsibility: "no",
        livesWith: "no",
        mayConsent: "no",
        getsLetters: relationship === "pupil" ? "yes" : "no",
        getsAddress: "yes",
        restricted: "no",
        channel: "email",
        emailNotices: "yes",
      }),
    );
    await house.settle();
  };
});
