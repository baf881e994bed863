import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { wordsOf } from "#casework/commit/kept-words.ts";
import { handler } from "#functions/web/links/handler.ts";
import { noChoices } from "#promises/choices.ts";
import { planFormWith } from "#promises/plan/plan/form.ts";
import { riskAssessmentForm } from "#promises/plan/risk-assessment/form.ts";
import { schoolLinkForm } from "#promises/plan/school-link/form.ts";
import { checksJudgedFormWith } from "#promises/provider/checks-judged/form.ts";
import { bothAgree } from "#test/gate/answers.ts";
import { Caller, hiddenOf, mailedLink, storedNow } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { atConsent, eventsOf, placementNow, recorded } from "#test/gate/referred.ts";
import {
  judgement,
  plan,
  providerAnswers,
  riskAssessment,
  schoolLink,
} from "#test/journeys/cast/before-start.ts";

const desk = "attendance@tideway-nurture.example";

let house: House;

let placement: string;

beforeEach(async () => {
  house = await openHouse();
  placement = await atConsent(house);
  await bothAgree(house, placement);
  await house.settle();
});

afterEach(() => house.close());

const opened = async () => {
  const browser = new Caller(house, handler);
  const { location } = await browser.get(await mailedLink(house, desk));
  return { browser, path: location };
};

/** As a browser sends it: dates in three boxes, ticks as one. */
const typed: Readonly<Record<string, string>> = (() => {
  const { policies: _ticks, "policies-reviewed": _date, ...rest } = providerAnswers;
  const plain = Object.fromEntries(Object.entries(rest).map(([k, v]) => [k, String(v)]));
  return {
    ...plain,
    "policies-reviewed-day": "1",
    "policies-reviewed-month": "6",
    "policies-reviewed-year": "2026",
    policies: "safeguarding",
  };
})();

const replies = async () => (await placementNow(house, placement)).history["provider-checks"] ?? [];

const sent = async ({ browser, path }: Awaited<ReturnType<typeof opened>>, fields = typed) =>
  browser.post(path, { ...hiddenOf((await browser.get(path)).text), ...fields });

describe("the provider's page", () => {
  it("asks what the policy asks, about a pupil known by initials alone, and says whom to ring", async () => {
    const { browser, path } = await opened();
    const { status, text } = await browser.get(path);

    expect(status).toBe(200);
    expect(path).toMatch(/^\/reply\/[0-9a-f]{12}\/form$/);
    for (const shown of [
      "FM",
      "Harbour View Infant School",
      "01632 960014",
      "enhanced DBS check",
      "child protection policy",
    ])
      expect(text).toContain(shown);
    for (const hidden of ["Finley", "Marlow", "Calm places", "insurance"]) expect(text).not.toContain(hidden);
    expect(text).not.toContain("checked");
  });

  it("changes nothing when it is read, or sent by a program as it stands", async () => {
    const before = await storedNow(house);
    const { browser, path } = await opened();
    for (let i = 0; i < 20; i += 1) await browser.get(path);
    expect(await storedNow(house)).toBe(before);
    expect((await sent({ browser, path }, {})).status).toBe(422);
    expect(await replies()).toEqual([]);
  });

  it("keeps the provider's words in the vault, records them by the provider, and tells staff", async () => {
    const { status, location } = await sent(await opened());
    await house.settle();

    expect(status).toBe(303);
    expect(location).toMatch(/\/form\?recorded=/);
    const [reply] = await replies();
    expect(reply).toMatchObject({ by: "provider", answers: { registered: "yes", "full-time-pupils": 3 } });
    expect(JSON.stringify(await eventsOf(house, placement))).not.toContain("Lena Okoro");
    expect(await wordsOf(house.deps, house.scope, Object.values(reply?.words ?? {}))).toMatchObject({
      "typed-name": providerAnswers["typed-name"],
    });
    expect(house.mails().some((m) => m.id.includes("provider-checks-answered"))).toBe(true);
  });

  it("sent fifty times at once is one answer", async () => {
    const { browser, path } = await opened();
    const hidden = hiddenOf((await browser.get(path)).text);
    const all = await Promise.all(
      Array.from({ length: 50 }, () => browser.post(path, { ...hidden, ...typed })),
    );

    expect(new Set(all.map((a) => `${a.status} ${a.location}`)).size).toBe(1);
    expect(await replies()).toHaveLength(1);
  });

  it("takes a correction that begins from the first answer, signed anew", async () => {
    const reader = await opened();
    await sent(reader);
    const { text } = await reader.browser.get(reader.path);
    expect(text).toContain('value="999001"');
    expect(text).not.toContain(providerAnswers["typed-name"]);
    const again = await sent(reader, { ...typed, urn: "999002" });

    expect(again.status).toBe(303);
    expect((await replies()).map((r) => r.answers.urn)).toEqual(["999001", "999002"]);
  });

  it("is the same by JSON", async () => {
    const { browser, path } = await opened();
    expect(await browser.sees(path)).toMatchObject({
      status: 200,
      pupil: "FM",
      purpose: "provider-checks",
      form: { action: path },
    });
    const { status, model } = await browser.postJson(path, { ...providerAnswers, command: "json-command" });
    expect(status).toBe(200);
    expect(await browser.sees(String(model.location))).toMatchObject({
      recorded: { reference: expect.any(String) },
    });
  });
});

describe("a provider's question that is closed", () => {
  const judged = async (more: object) => {
    const { asked } = { asked: Object.keys(judgement).filter((k) => `${k}-seen` in judgement) };
    await recorded(house, placement, checksJudgedFormWith(asked as never), { ...judgement, ...more });
    await house.settle();
  };

  it("says so and takes nothing, once another round is asked; the new mail's page says what is missing", async () => {
    const old = await opened();
    const hidden = hiddenOf((await old.browser.get(old.path)).text);
    await sent(old);
    await judged({
      curriculum: "not-satisfactory",
      outcome: "ask-again",
      "ask-for": "What do you teach on Fridays?",
    });

    expect((await old.browser.get(old.path)).text).toContain("Nothing is asked here any more");
    expect(
      (await old.browser.post(old.path, { ...hidden, ...typed, command: "another-command" })).status,
    ).toBe(422);
    expect(await replies()).toHaveLength(1);
    const fresh = await opened();
    expect((await fresh.browser.get(fresh.path)).text).toContain("What do you teach on Fridays?");
    expect((await fresh.browser.get(fresh.path)).text).toContain('value="999001"');
  });

  it("shows nothing of the placement once it has gone on", async () => {
    const old = await opened();
    await sent(old);
    await recorded(house, placement, planFormWith(noChoices.plan), plan);
    await recorded(house, placement, riskAssessmentForm, riskAssessment);
    await recorded(house, placement, schoolLinkForm, schoolLink);
    await judged({});

    const closed = (await old.browser.get(old.path)).text;
    expect(closed).toContain("Nothing is asked here any more");
    for (const hidden of ["FM", "Tuesday", "Stay in each lesson"]) expect(closed).not.toContain(hidden);
    const terms = await opened();
    const { text } = await terms.browser.get(terms.path);
    for (const shown of ["Stay in each lesson", "Petra Lund, 01632 960 031", "£240 a week", "999 first"])
      expect(text).toContain(shown);
    expect((await sent(terms, { agreed: "no", "typed-name": "Lena" })).status).toBe(422);
    expect((await sent(terms, { agreed: "yes", "typed-name": "Lena Okoro" })).status).toBe(303);
  });
});

describe("a provider's link in other hands", () => {
  it("opens only its own address", async () => {
    const { browser, path } = await opened();
    const stranger = new Caller(house, handler);
    expect((await stranger.get(path)).status).toBe(404);
    expect((await browser.get(path.replace("/form", ""))).status).toBe(404);
    expect((await browser.get(path.replace("/form", "/attendance"))).status).toBe(404);
  });
});
