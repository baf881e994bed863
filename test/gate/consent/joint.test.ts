import PostalMime from "postal-mime";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { placements } from "#casework/commit/streams.ts";
import type { Answers } from "#contracts/form.ts";
import { decided } from "#domain/decision.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { providerChoiceForm } from "#promises/provider/provider/form.ts";
import { Caller } from "../caller.ts";
import { type House, type HouseOptions, openHouse } from "../house.ts";
import {
  decisionOn,
  head,
  lead,
  opened,
  placementNow,
  recorded,
  streamOf,
  timetable,
  timetableForm,
} from "../referred.ts";

const dsl = sampleId("staff", "p-lund");
const teacher = sampleId("staff", "a-sorrel");

const referral = { "primary-reason": "semh", weeks: 12, "needs-assessed-on": "2026-06-10" };

let house: House;
let placement: string;

const begins = async (options: HouseOptions = {}): Promise<void> => {
  house = await openHouse(options);
  placement = await opened(house);
  const command = { stream: streamOf(house, placement), id: "as-referred", by: teacher };
  await execute(house.deps, placements, command, () =>
    decided([
      { type: "form-submitted", form: "referral", answers: referral, words: {} },
      { type: "form-submitted", form: "meeting", answers: { "held-on": "2026-09-04" }, words: {} },
    ]),
  );
  await house.settle();
};

beforeEach(() => begins());
afterEach(() => house.close());

let count = 0;
const posts = async (by: string, form: string, answers: Answers) => {
  const staff = await new Caller(house, handler).signIn(by);
  count += 1;
  return staff.postJson(`/placements/${placement}/forms/${form}`, {
    command: `joint-${count}-send`,
    ...answers,
  });
};

const decides = (by = head) => posts(by, "decision", decisionOn("2026-09-07"));
const says = (by: string, answers: Answers) => posts(by, "decision-confirmed", answers);
const now = () => placementNow(house, placement);

const mailsTo = async (address: string): Promise<string> => {
  const mine = house.mails().filter((m) => m.to.includes(address));
  const texts = await Promise.all(
    mine.map(async (m) => (await PostalMime.parse(house.mailbox.find(m.id)?.raw ?? "")).text),
  );
  return texts.join("\n");
};

const provider: Answers = {
  provider: sampleId("provider", "tideway-nurture"),
  why: "It fits",
  "weekly-cost": 240,
  "value-note": "Less",
  "budget-line": "4410",
  approval: "1207",
  "parents-views": "They like it",
};

describe("A decision that headteacher and AP lead take together (K4.7)", () => {
  it("is a proposal while one alone has recorded it: the other has a task and a mail, and nothing follows", async () => {
    expect((await decides()).status).toBeLessThan(400);
    await house.settle();
    expect((await now()).forms.decision).toBeUndefined();

    const theirs = await new Caller(house, handler).signIn(lead);
    expect(JSON.stringify(await theirs.sees("/today"))).toContain(
      "Agree or do not agree with the decision, as AP lead",
    );
    expect(await mailsTo("r-flint@harbour-view.example")).toContain(
      "A decision waits for you: say whether you agree",
    );
    const page = await theirs.get(`/placements/${placement}/forms/decision-confirmed`);
    expect(page.text).toContain("Because");

    const early = await posts(lead, "provider", provider);
    expect(early.text).toContain("First record the decision to arrange alternative provision.");
    await house.to("2026-09-09T10:00:00Z");
    expect((await now()).phase).toBe("referral");
    expect((await now()).asks).toEqual([]);

    await says(lead, { answer: "agree" });
    await recorded(house, placement, providerChoiceForm([]), provider);
    await recorded(house, placement, timetableForm, timetable);
    await house.settle();
    expect((await now()).asks.map((a) => a.purpose)).toContain("consent");
  });

  it("counts from when the other has agreed, and by whose word is on record", async () => {
    await decides();
    await house.to("2026-09-08T10:00:00Z");
    expect((await says(lead, { answer: "agree" })).status).toBeLessThan(400);
    const p = await now();
    expect(p.forms.decision?.by).toBe(head);
    expect(p.forms.decision?.at.slice(0, 10)).toBe("2026-09-08");
    expect(p.proposal?.agreed["ap-lead"]?.by).toBe(lead);
    expect((await says(lead, { answer: "agree" })).text).toContain("No decision waits");
  });

  it("is agreed by nobody in another's place", async () => {
    await decides();
    expect((await says(head, { answer: "agree" })).text).toContain("You have recorded this decision");
    expect((await says(dsl, { answer: "agree" })).text).toContain("nobody agrees for them");
    expect((await now()).forms.decision).toBeUndefined();
  });

  it("is decided anew where the other does not agree, which needs a reason; whoever proposed it is told", async () => {
    await decides();
    expect((await says(lead, { answer: "disagree" })).status).toBe(422);
    expect((await says(lead, { answer: "disagree", reason: "Canary: too far" })).status).toBeLessThan(400);
    await house.settle();
    expect((await now()).forms.decision).toBeUndefined();
    expect(await mailsTo("i-vale@harbour-view.example")).toContain("was not agreed by all who take it");
    const theirs = await new Caller(house, handler).signIn(head);
    const today = (await theirs.sees("/today")) as unknown as { items: { form: string; state: string }[] };
    expect(today.items.find((i) => i.form === "decision")?.state).toBe("owed");
    expect((await theirs.get(`/placements/${placement}/recorded/decision-confirmed`)).text).toContain(
      "Canary: too far",
    );

    await decides();
    expect((await says(lead, { answer: "agree" })).status).toBeLessThan(400);
    expect((await now()).forms.decision).toBeDefined();
  });

  it("does not wait for who takes no part, if the reason is given", async () => {
    const answers = {
      ...decisionOn("2026-09-07"),
      "decided-by": ["headteacher"],
      "not-consulted": "She is ill",
    };
    expect((await posts(head, "decision", answers)).status).toBeLessThan(400);
    expect((await now()).forms.decision?.by).toBe(head);
  });
});

describe("A decision that a policy gives to the chair of governors too (K4.7)", () => {
  const chair = sampleId("staff", "h-whitlock");

  /** The rules of this placement name the chair beside the headteacher and the AP lead. */
  const withChair = () =>
    execute(house.deps, placements, { stream: streamOf(house, placement), id: "with-chair", by: head }, () =>
      decided([
        {
          type: "rule-tightened",
          setting: "decision.maker",
          is: ["headteacher", "ap-lead", "governor-chair"],
          words: { vault: "", hash: "", fields: [] },
        },
      ]),
    );

  const proposes = async () => {
    await withChair();
    const answers = {
      ...decisionOn("2026-09-07"),
      "decided-by": ["headteacher", "ap-lead", "governor-chair"],
    };
    const done = await posts(head, "decision", answers);
    expect(done.status, done.text.slice(-400)).toBeLessThan(400);
    await house.settle();
    expect((await says(lead, { answer: "agree" })).status).toBeLessThan(400);
    await house.settle();
  };

  it("waits for the chair, who has a task and a mail and reads on the page what is proposed", async () => {
    await proposes();
    expect((await now()).forms.decision).toBeUndefined();
    expect(await mailsTo("h-whitlock@harbour-view.example")).toContain("A decision waits for you");
    const hers = await new Caller(house, handler).signIn(chair);
    const { items } = (await hers.sees("/today")) as unknown as { items: { href: string; form: string }[] };
    const task = items.find((i) => i.form === "decision-confirmed");
    expect(task?.href).toBe(`/placements/${placement}/forms/decision-confirmed`);
    const page = await hers.get(task?.href ?? "");
    expect(page.status).toBe(200);
    expect(page.text).toContain("Because");
    expect(page.text).not.toContain("Marlow");

    const done = await says(chair, { answer: "agree" });
    expect(done.status, done.text.slice(-400)).toBeLessThan(400);
    expect((await hers.get(String(done.model.location))).status).toBe(200);
    expect((await now()).forms.decision?.by).toBe(head);
    expect((await now()).proposal?.agreed["governor-chair"]?.by).toBe(chair);
  });

  it("is decided anew where the chair does not agree, with her reason", async () => {
    await proposes();
    expect((await says(chair, { answer: "disagree", reason: "Canary: too far" })).status).toBeLessThan(400);
    await house.settle();
    expect((await now()).forms.decision).toBeUndefined();
    expect(await mailsTo("i-vale@harbour-view.example")).toContain("was not agreed by all who take it");
  });

  it("opens to her nothing of a placement in which her word is not waited for", async () => {
    await decides();
    const hers = await new Caller(house, handler).signIn(chair);
    expect((await hers.get(`/placements/${placement}/forms/decision-confirmed`)).status).toBeGreaterThan(400);
    expect((await hers.get(`/placements/${placement}`)).status).toBe(403);
  });
});

describe("A decision that a policy gives to one, or to either (K4.7)", () => {
  it("counts at once", async () => {
    for (const [profile, by] of [
      ["template-2026", head],
      ["west-bridgford-2025", lead],
    ] as const) {
      house.close();
      await begins({ profile, seed: profile });
      const heard = { ...decisionOn("2026-09-07"), "not-consulted": "Nobody else to hear" };
      const { "decided-by": _together, ...alone }: Answers = heard;
      const done = await posts(by, "decision", alone);
      expect(done.status, done.text).toBeLessThan(400);
      expect((await now()).forms.decision?.by).toBe(by);
    }
  });
});
