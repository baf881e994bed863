import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { wordsOf } from "#casework/commit/kept-words.ts";
import { matters, read } from "#casework/commit/streams.ts";
import { mattersStream } from "#domain/streams.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { consentOf, contactOf } from "#streams/placement/facts.ts";
import { hiddenOf } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { mother, placementNow, pupil } from "#test/gate/referred.ts";
import { owed, recordsForm } from "#test/gate/under-way.ts";
import { signedIn } from "#test/gate/words/reading.ts";
import { invitedFamily, mailsTo, OwnPageReader } from "./own-page-reader.ts";

let house: House;
let placement: string;
let her: OwnPageReader;
beforeEach(async () => {
  house = await openHouse();
  placement = await invitedFamily(house);
  her = await new OwnPageReader(house, mother.email).opens();
});
afterEach(() => house.close());

const name = { "typed-name": "Jodie Marlow" } as const;

const mattersNow = async () => (await read(house.deps, matters, mattersStream(house.at))).state.all;

describe("what is asked on one’s own page (K4.11)", () => {
  it("is a record and a task: a question goes to whoever leads the placement, and the page says when it is answered", async () => {
    const done = await her.sends("/ask", {
      what: "question",
      about: "May he come at ten on Tuesday?",
      ...name,
    });
    expect(done.location).toContain("done=asked");
    const task = await owed(house, placement, "O34-asked");
    expect(task).toMatchObject({ state: "owed", owner: "ap-lead", form: "family-answered" });
    const lead = await signedIn(house, "ap-lead");
    expect((await lead.get(`/placements/${placement}/forms/family-answered`)).text).toContain(
      "May he come at ten",
    );
    expect(await her.text()).toContain("The school has not answered yet");

    const [asked] = (await placementNow(house, placement)).history["family-asked"] ?? [];
    await recordsForm(house, placement, "family-answered", {
      requests: [String(asked?.version)],
      how: "answered",
      on: "2026-09-21",
      said: "Yes",
    });
    expect((await owed(house, placement, "O34-asked")).state).toBe("met");
    expect(await her.text()).toContain("Answered on");
  });

  it("a review is answered by the record of the answer, and is not to be written down twice", async () => {
    await her.sends("/ask", { what: "review", about: "It does not help him", ...name });
    expect((await owed(house, placement, "O34-asked")).state).toBe("owed");
    await recordsForm(house, placement, "review-requested", {
      "received-on": "2026-09-21",
      from: "parent",
      about: "It does not help him",
      safety: "no",
      answer: "hold",
      "hold-by": "2026-10-01",
    });
    expect((await owed(house, placement, "O34-asked")).state).toBe("met");
  });

  it("a complaint is the headteacher’s", async () => {
    await her.sends("/ask", { what: "complaint", about: "Nobody rings back", ...name });
    expect(await owed(house, placement, "O34-complaint")).toMatchObject({
      state: "owed",
      owner: "headteacher",
    });
  });

  it("a request about data is a matter with its month, by whoever asks", async () => {
    const fields = { what: "rectification", whose: "child", about: "The address is wrong", ...name };
    expect((await her.sends("/ask", fields)).location).toContain("done=matter");
    const [matter] = await mattersNow();
    expect(matter).toMatchObject({
      kind: "rectification",
      by: mother.id,
      asker: "parent",
      received: "2026-09-21",
      about: [{ what: "pupil", id: pupil }],
    });
    expect(await wordsOf(house.deps, house.scope, [matter?.words])).toMatchObject({
      asked: "The address is wrong",
    });
    const officer = await signedIn(house, "data-protection-officer");
    expect((await officer.get(`/records/matters/${matter?.id}`)).text).toContain("Mrs Jodie Marlow");

    await her.sends("/ask", { what: "access", whose: "mine", about: "All of it", ...name });
    expect((await mattersNow())[1]).toMatchObject({
      kind: "access",
      asker: "themselves",
      about: [{ what: "contact", id: mother.id, pupil }],
    });
  });

  it("sent twice is one, whatever it is", async () => {
    for (const what of ["access", "question"]) {
      const page = await her.browser.get(`${her.path}/ask`);
      const fields = { ...hiddenOf(page.text), what, whose: "child", about: "Once", ...name };
      for (let i = 0; i < 2; i += 1)
        expect((await her.browser.post(`${her.path}/ask`, fields)).status).toBe(303);
    }
    expect(await mattersNow()).toHaveLength(1);
    expect((await placementNow(house, placement)).history["family-asked"]).toHaveLength(1);
  });

  it("about safety reaches the safeguarding lead at once, whatever else it is, and nobody else reads those words", async () => {
    await her.sends("/ask", {
      what: "access",
      whose: "child",
      about: "All of it",
      safety: "adult",
      "safety-words": "He says that somebody hits him",
      ...name,
    });
    const p = await placementNow(house, placement);
    expect(p.history.concern?.at(-1)?.answers.safety).toBe("adult");
    const [matter] = await mattersNow();
    expect(JSON.stringify(await wordsOf(house.deps, house.scope, [matter?.words]))).not.toContain("hits");
  });

  it("needs the page to be open", async () => {
    her.browser.cookies.delete([...her.browser.cookies.keys()].find((k) => k.startsWith("wm-own-")) ?? "");
    const done = await her.browser.get(`${her.path}/ask`);
    expect(done.status).toBe(303);
    expect(done.location).toBe(her.path);
  });
});

describe("an agreement taken back on the page (K4.11)", () => {
  const standing = async () => {
    const p = await placementNow(house, placement);
    const contact = contactOf(p, mother.id);
    return contact && consentOf(p, contact);
  };

  it("is the latest answer: the school hears of it, and she gets a receipt", async () => {
    const before = (await mailsTo(house, mother.email)).length;
    await her.sends("/withdraw", { sure: "yes", reason: "He is not well there", ...name });

    expect(await standing()).toBe("refused");
    expect((await mailsTo(house, mother.email)).length).toBe(before + 1);
    const lead = await signedIn(house, "ap-lead");
    expect((await lead.get(`/placements/${placement}/answers`)).text).toContain("He is not well there");
    expect(await her.text()).toContain("You do not agree to the plan");
  });

  it("is nothing where she says no, or chooses nothing", async () => {
    await her.sends("/withdraw", { sure: "no", ...name });
    expect(await standing()).toBe("agreed");
    expect((await her.sends("/withdraw", name)).status).toBe(422);
    expect(await standing()).toBe("agreed");
  });
});

describe("once it is over", () => {
  it("an erased pupil’s page looks as if it had never been", async () => {
    await house.deps.vault.erase(house.scope, pupil);
    expect((await her.browser.get(her.path)).status).toBe(404);
  });

  it("the page of a placement that has ended says so; an end over safety is told by word", async () => {
    await recordsForm(house, placement, "end", {
      "last-day": "2026-09-21",
      why: "parents-wish",
      "why-words": "-",
    });
    expect(await her.text()).toContain("It ends on Monday 21 September 2026");
  });

  it("an end over safety is not told by a page before the safeguarding lead releases it, nor is anything else in its place", async () => {
    const concern = { on: "2026-09-21", at: "10:00", "by-word": "yes" };
    await recordsForm(house, placement, "concern", concern);
    await recordsForm(house, placement, "end", { "last-day": "2026-09-22", why: "safeguarding" });
    const text = await her.text();
    expect(text).toContain("would like to talk with you about how it goes on");
    for (const word of ["22 September", "ends on", "going on since", "Sessions there"])
      expect(text).not.toContain(word);
  });
});

describe("the pupil’s page (K4.11)", () => {
  it("is there only where the safeguarding lead allows it", async () => {
    const staff = await signedIn(house, "ap-lead");
    const path = `/placements/${placement}/pages/${pupil}`;
    expect((await staff.get(path)).status).toBe(404);
    await recordsForm(
      house,
      placement,
      "page-allowed",
      { to: pupil, page: "full", why: "Old enough" },
      sampleId("staff", "p-lund"),
    );
    expect((await staff.get(path)).status).toBe(200);
  });
});
