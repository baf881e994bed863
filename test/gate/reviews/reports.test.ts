import PostalMime from "postal-mime";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordReply } from "#casework/attendance/record-reply.ts";
import { execute } from "#casework/commit/execute.ts";
import { placements, read, registers } from "#casework/commit/streams.ts";
import { registerRows } from "#casework/views/register-rows.ts";
import { decided } from "#domain/decision.ts";
import { registerStream } from "#domain/streams.ts";
import { sessions } from "#domain/week/session.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { expectedSlots } from "#streams/register/state.ts";
import { opened as openedLink } from "#test/functions/links/reader.ts";
import { tideway, tidewayMail } from "#test/shared/casework/attendance/placed.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { father, lead, mother, placementNow, streamOf } from "../referred.ts";
import { owed, recordsForm, underWay } from "../under-way.ts";

let house: House;

let placement: string;

/** The provider says of each session that it was asked about that the pupil is there; of the first one that they are not. */
const registersAnswered = async (): Promise<number> => {
  const rows = await registerRows(house.deps, house.scope, "2026-10-06", "2026-10-16");
  let asked = 0;
  for (const row of rows) {
    const stream = registerStream(house.at, row.id);
    const { state } = await read(house.deps, registers, stream);
    const marks = expectedSlots(state).map(({ pupil, session }) => {
      asked += 1;
      return asked === 1
        ? { pupil, session, mark: "absent" as const, reason: "Ill" }
        : { pupil, session, mark: "present" as const };
    });
    if (marks.length === 0) continue;
    const command = { stream, id: `answers-${row.id}`, by: tideway };
    const done = await recordReply(house.deps, command, { channel: "link", name: "Tam", marks });
    if (done.kind !== "recorded") throw new Error(JSON.stringify(done));
  }
  await house.settle();
  expect(sessions).toHaveLength(2);
  return asked;
};

/** The provider's browser at a question, as the gate asks it. */
const asks = async (purpose: "progress-report" | "final-report") => {
  const ask = `${placement}-${purpose}-asked`;
  const command = { stream: streamOf(house, placement), id: `asks-${purpose}`, by: "system" };
  await execute(house.deps, placements, command, () =>
    decided(
      [
        {
          type: "asked",
          ask,
          purpose,
          to: "provider",
          due: "2026-10-30T21:00:00Z",
          expires: "2026-12-20T21:00:00Z",
        },
      ],
      [{ key: `${ask}-mail`, notice: "provider-request", to: "provider", facts: { placement, ask } }],
    ),
  );
  await house.settle();
  return openedLink(house, tidewayMail);
};

const plan = {
  objectives: "Stays for the whole morning\nAsks for a break",
  baseline: "Stays for twenty minutes",
  targets: "An hour by Christmas",
  "provider-reads": ["baseline"],
  "agreed-with": ["pupil", "provider"],
};

const said = {
  "covers-to": "2026-10-16",
  "objective-1": "3",
  "objective-2": "2",
  engagement: "Joins in",
  progress: "Stays longer",
  behaviour: "Calm",
  welfare: "Content",
  "pupil-words": "I like the garden",
  "typed-name": "Tam Oake",
};

const sends = async (at: Awaited<ReturnType<typeof asks>>, body: object) => {
  const done = await at.browser.postJson(at.path, { ...body, command: house.deps.ids.id() });
  await house.settle();
  return done;
};

const reports = async (form: string) =>
  (await placementNow(house, placement)).history[form as "review"] ?? [];

const staffSees = async (form: string) =>
  (await (await new Caller(house, handler).signIn(lead)).get(`/placements/${placement}/forms/${form}`)).text;

const textTo = async (address: string): Promise<string> => {
  const [id = ""] = house.mailbox.list().flatMap((m) => (m.to.includes(address) ? [m.id] : []));
  return (await PostalMime.parse(house.mailbox.find(id)?.raw ?? "")).text ?? "";
};

beforeEach(async () => {
  house = await openHouse({ at: "2026-10-01T08:00:00Z" });
  placement = await underWay(house, { start: "2026-10-06", end: "2026-12-18" });
  await recordsForm(house, placement, "plan", plan);
  await house.to("2026-10-17T08:00:00Z");
});

afterEach(() => house.close());

describe("A progress report of the provider (K3.8)", () => {
  it("is filled with objectives, what it may read of the plan, and the register’s numbers", async () => {
    const asked = await registersAnswered();
    const at = await asks("progress-report");
    const page = (await at.browser.get(at.path)).text;
    for (const shown of ["Stays for the whole morning", "Asks for a break", "Stays for twenty minutes"])
      expect(page).toContain(shown);
    expect(page).not.toContain("An hour by Christmas");
    expect(page).toContain(`${asked - 1} sessions attended, 1 missed`);
    expect(page).toContain(`value="${asked - 1}"`);
    expect(page).not.toContain("checked");
  });

  it("whose numbers contradict the register is asked about them with both in sight, and taken once they are explained", async () => {
    const asked = await registersAnswered();
    const at = await asks("progress-report");
    const wrong = { ...said, "sessions-attended": 38, "sessions-missed": 0 };
    const refused = await sends(at, wrong);
    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused.model.errors)).toContain("You entered 38 attended and 0 missed");
    expect(JSON.stringify(refused.model.errors)).toContain(`${asked - 1} sessions attended, 1 missed`);
    expect(await reports("progress-report")).toEqual([]);

    expect((await sends(at, { ...wrong, "differs-why": "We count hours" })).status).toBe(200);
    expect(await reports("progress-report")).toHaveLength(1);
    // A correction is about the same time, and is asked about again.
    expect((await sends(at, { ...said, "sessions-attended": 37, "sessions-missed": 0 })).status).toBe(422);
    const right = { ...said, "sessions-attended": asked - 1, "sessions-missed": 1 };
    expect((await sends(at, right)).status).toBe(200);
  });

  it("counts sessions that nobody confirmed as either, and no more of them than there are", async () => {
    const at = await asks("progress-report");
    expect((await sends(at, { ...said, "sessions-attended": 38, "sessions-missed": 0 })).status).toBe(422);
    expect((await sends(at, { ...said, "sessions-attended": 3, "sessions-missed": 1 })).status).toBe(200);
  });

  it("is asked about numbers when staff record it for the provider, too", async () => {
    await registersAnswered();
    await expect(
      recordsForm(house, placement, "progress-report", {
        ...said,
        "sessions-attended": 38,
        "sessions-missed": 0,
      }),
    ).rejects.toThrow("You entered 38 attended");
  });

  it("is checked beside register and objectives over time, and goes to the parents in plain words", async () => {
    const asked = await registersAnswered();
    const first = await asks("progress-report");
    await sends(first, { ...said, "sessions-attended": asked - 1, "sessions-missed": 1 });
    const page = await staffSees("report-checked");
    expect(page).toContain("The register has");
    expect(page).toContain("<svg");
    expect(page).toContain("On the way");
    await recordsForm(house, placement, "report-checked", { result: "send", "pupil-words-shared": "yes" });
    for (const { email } of [mother, father]) {
      const text = await textTo(email);
      expect(text).toContain("Stays for the whole morning");
      expect(text).toContain("On the way");
      expect(text).toContain("I like the garden");
    }
  });

  it("keeps the pupil’s own words from the parents where staff say so, or the pupil decides", async () => {
    const at = await asks("progress-report");
    await sends(at, { ...said, "sessions-attended": 3, "sessions-missed": 1 });
    await recordsForm(house, placement, "confidentiality", {
      on: "2026-10-14",
      decision: "competent",
      about: ["views"],
      reference: "C-1",
      why: "Understands",
    });
    await expect(
      recordsForm(house, placement, "report-checked", { result: "send", "pupil-words-shared": "yes" }),
    ).rejects.toThrow("The pupil decides about this");
    await recordsForm(house, placement, "report-checked", { result: "send", "pupil-words-shared": "no" });
    expect(await textTo(mother.email)).not.toContain("I like the garden");
  });
});

describe("A final report (K3.8)", () => {
  const final = {
    "objective-1": "5",
    "objective-2": "4",
    attainment: "Reads a page",
    "behaviour-change": "Asks for help",
    helps: "One person to go to",
    "pupil-words": "I am ready",
    "typed-name": "Tam Oake",
  };

  beforeEach(async () => {
    await recordsForm(house, placement, "end", { "last-day": "2026-10-16", why: "objectives-met" });
  });

  it("of 999 sessions is not taken", async () => {
    const at = await asks("final-report");
    expect((await sends(at, { ...final, "sessions-attended": 999, "sessions-missed": 0 })).status).toBe(422);
    expect(await reports("final-report")).toEqual([]);
  });

  it("is checked by staff, who may send it back, and then reaches the parents", async () => {
    const at = await asks("final-report");
    const done = await sends(at, { ...final, "sessions-attended": 4, "sessions-missed": 0 });
    expect(done.status, JSON.stringify(done.model)).toBe(200);
    expect(await owed(house, placement, "O30-final")).toMatchObject({ state: "owed" });
    expect(await staffSees("final-report-checked")).toContain("Reads a page");
    await recordsForm(house, placement, "final-report-checked", { result: "ask-again", why: "Too short" });
    const again = (await placementNow(house, placement)).asks.find((a) => a.round === "final-again-1");
    expect(again).toBeDefined();
    await recordsForm(house, placement, "final-report", {
      ...final,
      "sessions-attended": 4,
      "sessions-missed": 0,
    });
    await recordsForm(house, placement, "final-report-checked", {
      result: "send",
      "pupil-words-shared": "yes",
    });
    const text = await textTo(mother.email);
    expect(text).toContain("Reads a page");
    expect(text).toContain("I am ready");
    expect(text).toContain("Reached");
    expect(await owed(house, placement, "O30-final")).toMatchObject({ state: "met" });
  });
});
