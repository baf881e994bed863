import PostalMime from "postal-mime";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formNow } from "#casework/choices.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { opened as openedLink, sent } from "#test/functions/links/reader.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { changed, father, lead, mother, placementNow } from "../referred.ts";
import { invitationTo, owed, recordsForm, reviewOn, underWay } from "../under-way.ts";

let house: House;

let placement: string;

beforeEach(async () => {
  house = await openHouse({ at: "2026-10-01T08:00:00Z" });
  placement = await underWay(house, { start: "2026-09-08", end: "2027-02-10" });
});

afterEach(() => house.close());

const invited = (day: string, more = {}) =>
  recordsForm(house, placement, "review-planned", { ...invitationTo(day), until: "16:15", ...more });

const rawTo = (address: string) =>
  house.mailbox
    .list()
    .filter(({ to }) => to.includes(address))
    .map(({ id }) => house.mailbox.find(id)?.raw ?? "");

const staffOf = (id: string) => new Caller(house, handler).signIn(id);

const replies = async () => (await placementNow(house, placement)).history["review-reply"] ?? [];

describe("The reply to an invitation", () => {
  const coming = { coming: "yes", "typed-name": "Jodie Marlow" };

  it("is each parent’s own: two who disagree are two answers, and neither reads the other’s", async () => {
    await invited("2026-11-10");
    await sent(await openedLink(house, mother.email), { ...coming, views: "He is happy there" });
    const of = await openedLink(house, father.email);
    expect((await of.browser.get(of.path)).text).not.toContain("happy there");
    await sent(of, { coming: "no", views: "It must stop", "typed-name": "Sean Marlow" });
    await house.settle();
    expect((await replies()).map((r) => [r.by, r.answers.coming])).toEqual([
      [mother.id, "yes"],
      [father.id, "no"],
    ]);
    const staff = await staffOf(lead);
    const page = await staff.get(`/placements/${placement}/forms/review`);
    expect(page.text).toContain("He is happy there");
    expect(page.text).toContain("It must stop");
  });

  it("becomes a task with its words where somebody cannot come, and is done by dealing with it", async () => {
    await invited("2026-11-10");
    await sent(await openedLink(house, mother.email), { ...coming, question: "May my sister come?" });
    await sent(await openedLink(house, father.email), { coming: "no", "typed-name": "Sean Marlow" });
    await house.settle();
    expect(await owed(house, placement, "O83-replies")).toMatchObject({ state: "owed", owner: "ap-lead" });
    const staff = await staffOf(lead);
    expect((await staff.get(`/placements/${placement}/forms/review-reply-settled`)).text).toContain(
      "May my sister come?",
    );
    const [first, second] = (await replies()).map((r) => String(r.version));
    const deal = { how: "answered", said: "Yes, she may" };
    await recordsForm(house, placement, "review-reply-settled", { ...deal, replies: [first ?? ""] });
    expect(await owed(house, placement, "O83-replies")).toMatchObject({ state: "owed" });
    await recordsForm(house, placement, "review-reply-settled", { ...deal, replies: [second ?? ""] });
    expect(await owed(house, placement, "O83-replies")).toMatchObject({ state: "met" });
  });

  it("says whom it is for where two read one mailbox, and each link answers for its own person", async () => {
    await invited("2026-11-10");
    const text = (await PostalMime.parse(rawTo(mother.email)[0] ?? "")).text ?? "";
    expect(text).toContain("This mail is for you, Jodie");
    const { browser, path } = await openedLink(house, mother.email);
    expect((await browser.get(path)).text).toContain("This page is for you, Jodie");
  });

  it("to an earlier day stands beside no other day, and the old link shows the new one", async () => {
    await invited("2026-11-10");
    const link = await openedLink(house, mother.email);
    await sent(link, coming);
    const before = await link.browser.get(link.path);
    await invited("2026-11-12");
    const page = await link.browser.get(link.path);
    expect(page.text).toContain("12 November 2026");
    expect(page.text).not.toContain("You answered on");
    // What the page of before would have sent was about another day.
    const hidden = /name="command" value="([^"]+)"/.exec(before.text)?.[1] ?? "";
    const csrf = /name="csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? "";
    const refused = await link.browser.post(link.path, { command: `${hidden}`, csrf, ...coming });
    expect(refused.status).toBe(422);
    expect(await replies()).toHaveLength(1);
  });

  it("is shown goals and attendance, but neither numbers nor place to a parent who may not know where the child is", async () => {
    await changed(house, father.id, { getsAddress: "no" });
    await house.settle();
    await invited("2026-11-10", { place: "At Tideway Nurture" });
    const his = await openedLink(house, father.email);
    const page = (await his.browser.get(his.path)).text;
    expect(page).not.toContain("Tideway");
    expect(page).not.toContain("Going to sessions");
    const her = await openedLink(house, mother.email);
    expect((await her.browser.get(her.path)).text).toContain("Tideway");
  });

  it("ends for a contact whom the safeguarding lead restricts", async () => {
    await invited("2026-11-10");
    const { browser, path } = await openedLink(house, father.email);
    expect((await browser.get(path)).status).toBe(200);
    await changed(house, father.id, { restricted: "yes" });
    await house.settle();
    expect((await browser.get(path)).status).toBe(404);
  });

  it("about safety goes to the safeguarding lead, whose words nobody else reads", async () => {
    await invited("2026-11-10");
    await sent(await openedLink(house, mother.email), {
      ...coming,
      question: "Canary question",
      safety: "adult",
      "safety-words": "Canary safety",
    });
    await house.settle();
    const staff = await staffOf(lead);
    const page = (await staff.get(`/placements/${placement}/forms/review`)).text;
    expect(page).not.toContain("Canary");
    expect((await placementNow(house, placement)).history.concern).toHaveLength(1);
  });

  it("is closed once the meeting is called off", async () => {
    await invited("2026-11-10");
    const link = await openedLink(house, mother.email);
    await recordsForm(house, placement, "review-cancelled", { kind: "review", why: "The hall is flooded" });
    expect((await link.browser.get(link.path)).text).toContain("called off");
  });
});

describe("Who was at a review", () => {
  it("is chosen by name: contacts, staff and provider", async () => {
    const form = await formNow(house.deps, house.at, await placementNow(house, placement), "review");
    const field = form?.steps[0]?.fields.find((f) => f.name === "present");
    const labels = field && "options" in field ? field.options.map((o) => o.label) : [];
    expect(labels).toEqual(expect.arrayContaining(["Mrs Jodie Marlow", "Mr Sean Marlow"]));
    expect(labels.join()).toContain("(AP lead)");
    expect(labels).not.toContain("Parents");
  });

  it("may be the mother alone, who stands there by her name", async () => {
    await house.to("2026-10-06T09:00:00Z");
    await recordsForm(
      house,
      placement,
      "review",
      reviewOn("2026-10-06", { present: [mother.id, "ap-lead"] }),
    );
    const staff = await staffOf(lead);
    expect((await staff.get(`/placements/${placement}/recorded/review`)).text).toContain("Jodie Marlow");
  });

  it("of before, which said only that parents came, is still read in words", async () => {
    await house.to("2026-10-06T09:00:00Z");
    await recordsForm(house, placement, "review", reviewOn("2026-10-06", { present: ["parents"] }));
    const staff = await staffOf(lead);
    expect((await staff.get(`/placements/${placement}/recorded/review`)).text).toMatch(/>\s*Parents\s*</);
  });
});

describe("A review that is planned for after the end", () => {
  it("is somebody’s task to call off", async () => {
    await house.to("2026-10-06T09:00:00Z");
    await invited("2026-11-10");
    await recordsForm(
      house,
      placement,
      "end",
      { "last-day": "2026-10-30", why: "not-meeting-needs" },
      sampleId("staff", "i-vale"),
    );
    expect(await owed(house, placement, "O83-after-end")).toMatchObject({ state: "owed" });
    await recordsForm(house, placement, "review-cancelled", { kind: "review", why: "It ends before" });
    expect(await owed(house, placement, "O83-after-end")).toMatchObject({ state: "met" });
  });
});

describe("What a review decides to change", () => {
  it("is a task until it is recorded with the form that asks again whom it must (K2.1)", async () => {
    await house.to("2026-10-06T09:00:00Z");
    const decided = { outcome: "adjust", alters: ["plan", "sessions"], changes: "Two mornings more" };
    await recordsForm(house, placement, "review", reviewOn("2026-10-06", decided));
    expect(await owed(house, placement, "O85-plan")).toMatchObject({ state: "owed" });
    expect(await owed(house, placement, "O85-sessions")).toMatchObject({ state: "owed" });
    const plan = { objectives: "Stays all day", "agreed-with": ["pupil", "provider"] };
    await recordsForm(house, placement, "plan", plan);
    expect(await owed(house, placement, "O85-plan")).toMatchObject({ state: "met" });
    expect(await owed(house, placement, "O85-sessions")).toMatchObject({ state: "owed" });
  });
});
