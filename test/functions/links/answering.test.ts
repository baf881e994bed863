import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { wordsOf } from "#casework/commit/kept-words.ts";
import { endForm } from "#contracts/forms/placement-life.ts";
import { hiddenOf, storedNow } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import {
  atConsent,
  changed,
  eventsOf,
  father,
  mother,
  placementNow,
  recorded,
  streamOf,
} from "#test/gate/referred.ts";
import { agree, name, opened, parent, sent } from "./reader.ts";

let house: House;
let placement: string;
beforeEach(async () => {
  house = await openHouse();
  placement = await atConsent(house);
});
afterEach(() => house.close());

const answers = async () => (await eventsOf(house, placement)).filter((e) => e.type === "answered");

const motherAsk = async () => (await placementNow(house, placement)).asks.find((a) => a.to === mother.id);

describe("the page behind a mailed link", () => {
  it("tells plain facts, and nothing of reasons or outcomes", async () => {
    const { browser, path } = await opened(house, mother.email);
    const { status, text } = await browser.get(path);

    expect(status).toBe(200);
    for (const fact of ["Harbour View Infant School", "01632 960014", "Finley", "Tideway Nurture Centre"])
      expect(text).toContain(fact);
    for (const fact of ["Tuesday 6 October 2026", "Tuesday 15 December 2026", "9:15"])
      expect(text).toContain(fact);
    for (const hidden of ["Marlow", "Calm places", "Ready to learn", "Small groups"])
      expect(text).not.toContain(hidden);
  });

  it("offers four answers of equal weight and chooses none", async () => {
    const { browser, path } = await opened(house, mother.email);
    const { text } = await browser.get(path);

    expect(text.match(/type="radio"/g)).toHaveLength(4);
    expect(text).not.toContain("checked");
  });

  it("names neither child nor place to somebody who may not know where the child is", async () => {
    await changed(house, father.id, { getsAddress: "no" });
    const { browser, path } = await opened(house, father.email);
    const { text } = await browser.get(path);

    for (const hidden of ["Finley", "Tideway", "Old Boathouse", "ZZ9 5TR"])
      expect(text).not.toContain(hidden);
    expect(text).toContain("FM");
  });

  it("changes nothing when it is read, however often, by GET or HEAD", async () => {
    const { browser, path } = await opened(house, mother.email);
    const before = await storedNow(house);
    for (let i = 0; i < 50; i += 1) {
      await browser.get(path);
      await browser.head(path);
    }

    expect(await storedNow(house)).toBe(before);
  });
});

describe("an answer by link", () => {
  it("is recorded by that parent, confirmed, and copied by e-mail", async () => {
    const reader = await opened(house, mother.email);
    const { status, location } = await sent(reader, agree);
    await house.settle();

    expect(status).toBe(303);
    const confirmation = (await reader.browser.get(location)).text;
    for (const words of [
      "Your answer is recorded",
      "You agree to this placement",
      "by e-mail",
      "change your answer",
    ])
      expect(confirmation).toContain(words);
    expect(await motherAsk()).toMatchObject({
      answers: [{ answer: "agree", channel: "link", by: mother.id }],
    });
    expect(house.mails().at(-1)).toMatchObject({ to: [mother.email] });
  });

  it("keeps the typed name and words in the vault alone", async () => {
    const reader = await opened(house, mother.email);
    await sent(reader, { answer: "question", question: "Who drives the minibus?", "typed-name": name });

    const [answer] = await answers();
    const commits = JSON.stringify(await house.deps.ledger.read(streamOf(house, placement)));
    expect(commits).not.toMatch(/minibus|Jodie/);
    const words = answer?.type === "answered" ? answer.words : undefined;
    expect(await wordsOf(house.deps, house.scope, [words])).toEqual({
      question: "Who drives the minibus?",
      "typed-name": name,
    });
  });

  it("sent fifty times at once is one answer, and leaves no words behind", async () => {
    const { browser, path } = await opened(house, mother.email);
    const hidden = hiddenOf((await browser.get(path)).text);
    const before = (await storedNow(house)).split('"kind":"words"').length;
    const all = await Promise.all(
      Array.from({ length: 50 }, () => browser.post(path, { ...hidden, ...agree })),
    );

    expect(new Set(all.map((a) => `${a.status} ${a.location}`)).size).toBe(1);
    expect(await answers()).toHaveLength(1);
    expect((await storedNow(house)).split('"kind":"words"').length).toBe(before + 1);
  });

  it("can be corrected; the page shows the latest", async () => {
    const reader = await opened(house, mother.email);
    await sent(reader, agree);
    await sent(reader, { answer: "refuse", reason: "Too far away", "typed-name": name });
    const { text } = await reader.browser.get(reader.path);

    expect(text).toContain("You do not agree to this placement");
    expect((await motherAsk())?.answers.map((a) => a.answer)).toEqual(["agree", "refuse"]);
  });

  it("is taken after the day by which it was asked, and marked late", async () => {
    const due = (await motherAsk())?.due ?? "";
    const reader = await opened(house, mother.email);
    await house.to(`${due.slice(0, 10)}T23:30:00Z`);
    expect((await reader.browser.get(reader.path)).text).toContain("marked as late");
    await sent(reader, agree);

    expect((await motherAsk())?.answers).toMatchObject([{ answer: "agree", late: true }]);
  });

  it("without a choice or a name is not taken, and what was typed stays", async () => {
    const reader = await opened(house, mother.email);
    const { status, text } = await sent(reader, { "typed-name": name });

    expect(status).toBe(422);
    expect(text).toContain("Select your answer");
    expect(text).toContain(`value="${name}"`);
    expect((await sent(reader, { answer: "agree" })).status).toBe(422);
    expect(await answers()).toEqual([]);
  });

  it("is the same by JSON", async () => {
    const { browser, path } = await opened(house, mother.email);
    const seen = await browser.sees(path);
    expect(seen).toMatchObject({
      status: 200,
      child: "Finley",
      answerBy: "2026-09-14",
      form: { action: path },
    });
    const { status, model } = await browser.postJson(path, { ...agree, command: "json-command" });

    expect(status).toBe(200);
    expect(await browser.sees(String(model.location))).toMatchObject({
      recorded: { answer: "agree", late: false },
    });
  });
});

describe("a question that is closed", () => {
  it("says so in kind words and whom to ring, and takes no answer", async () => {
    const reader = await opened(house, mother.email);
    const hidden = hiddenOf((await reader.browser.get(reader.path)).text);
    await recorded(house, placement, endForm, { "last-day": "2026-09-07", why: "refused" });
    await house.settle();
    const { status, text } = await reader.browser.get(reader.path);

    expect(status).toBe(200);
    expect(text).toContain("This question is closed");
    expect(text).toContain("01632 960014");
    expect((await reader.browser.post(reader.path, { ...hidden, ...agree })).status).toBe(422);
    expect(await answers()).toEqual([]);
  });
});

describe("a browser that has opened nothing", () => {
  it("gets no further by knowing the address", async () => {
    const { path } = await opened(house, mother.email);
    expect((await parent(house).get(path)).status).toBe(404);
  });
});
