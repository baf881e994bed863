import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "#test/browser.ts";
import { letterWords, linkTo, settle, to } from "../cast/first-placement.ts";
import { arrives, lookedAfter, reported, reviewed, schoolYear } from "../cast/whole-placement.ts";
import { type HostUnderTest, startHost } from "../host-under-test.ts";
import { agreedOnPage, checkedOnPages, commissionedOnPages, packOnPages } from "./before-start.ts";
import { Person } from "./person.ts";
import { comesBack } from "./return.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const parentForm = {
  relationship: "parent",
  "parental-responsibility": "yes",
  source: "Birth certificate seen",
  "lives-with": "yes",
  "may-consent": "yes",
  "gets-letters": "yes",
  "gets-address": "yes",
  format: "standard",
  restricted: "no",
};

describe("a placement in a browser", () => {
  it("is taken from referral through a school year to its destination by pages and mails, the host killed three times", async () => {
    let host: HostUnderTest = await startHost({ clock: "2026-09-07T09:00" });
    const dies = async () => {
      await host.kill();
      host = await startHost({ data: host.data });
    };
    const office = async (name: string, width: 390 | 1280 = 1280) =>
      (await Person.sits(browser, width)).signsIn(host.url, name);
    try {
      // given a pupil with a mother by e-mail and a father on paper
      const lead = await office("Rosa Flint");
      await lead.shows("today-empty");
      await (await lead.opens(`${host.url}/pupils/new`)).shows("pupil-new");
      await lead.presses("Add the pupil");
      expect(await lead.page.title()).toMatch(/^Error: /);
      await lead.shows("pupil-new-errors");
      await lead.fills({
        "given-name": "Juniper",
        "family-name": "Marlowe",
        "date-of-birth": "2020-05-02",
        "year-group": "Year 1",
      });
      await lead.presses("Add the pupil");
      const pupil = lead.page.url();
      await lead.opens(`${pupil}/contacts/new`);
      await lead.fills({
        ...parentForm,
        name: "Wren Marlowe",
        channel: "email",
        email: "wren@marlowe.example",
        "email-notices": "yes",
      });
      await (await lead.shows("contact")).presses("Save the contact");
      await lead.opens(`${pupil}/contacts/new`);
      await lead.fills({
        ...parentForm,
        name: "Rowan Marlowe",
        channel: "paper",
        address: "1 Orchard Row\nSandleigh\nZZ9 3RR",
      });
      await (await (await lead.presses("Save the contact")).opens(pupil)).shows("pupil");

      // when the class teacher refers, on a phone, with a break in between
      const teacher = await office("Amy Sorrel", 390);
      await (await teacher.opens(pupil)).presses("Refer to alternative provision");
      await (await teacher.fills({ route: "agreement" })).presses("Open the referral");
      await teacher.shows("referral");
      const placement = teacher.page.url().replace(/\/referral.*$/, "");
      const path = new URL(placement).pathname;
      await teacher.opens(`${placement}/referral/reason`);
      await teacher.fills({ "primary-reason": "semh" });
      await (await teacher.shows("referral-reason")).presses("Save and continue");
      await teacher.fills({
        interventions: "Small groups since January",
        "first-intervention": "2026-01-12",
      });
      await teacher.presses("Save and continue");
      await dies();
      await (await teacher.signsIn(host.url, "Amy Sorrel")).opens(`${host.url}${path}/referral`);
      expect(await teacher.reads()).toContain("Completed");
      await teacher.opens(`${host.url}${path}/referral/needs`);
      await teacher.fills({ "needs-assessed-on": "2026-06-10", needs: "Calm places and short tasks" });
      await teacher.presses("Save and continue");
      await teacher.fills({
        "parents-engaged-on": "2026-07-01",
        "parents-engaged-how": "in-person",
        "parents-said": "Something must change",
      });
      await teacher.presses("Save and continue");
      await teacher.fills({ outcomes: "Ready to learn again", weeks: "12" });
      await teacher.presses("Save and continue");
      await (await teacher.shows("referral-check")).presses("Submit the referral");
      expect(await teacher.reads()).toContain("Referral submitted");
      await teacher.shows("receipt");

      // and the school meets, decides, chooses and plans
      await lead.signsIn(host.url, "Rosa Flint");
      await lead.shows("today");
      await lead.opens(`${host.url}${path}/forms/meeting`);
      await lead.fills({
        "held-on": "2026-09-07",
        present: ["headteacher", "ap-lead", "parent"],
        "reasons-explained": "Why",
        responsibilities: "Who does what",
        "review-every": "half-term",
      });
      await (await lead.shows("meeting")).presses("Record the meeting");
      const head = await office("Idris Vale", 390);
      await head.opens(`${host.url}${path}/forms/decision`);
      await head.fills({
        decision: "place",
        "decided-on": "2026-09-07",
        "decided-by": ["headteacher", "ap-lead"],
        "decided-with": ["dsl", "parents"],
        "dsl-on": "2026-09-04",
        "dsl-said": "Agrees",
        rationale: "It fits",
      });
      await (await head.shows("decision")).presses("Record the decision");
      await agreedOnPage(lead, `${host.url}${path}`);
      await lead.opens(`${host.url}${path}/forms/provider`);
      await lead.page.getByLabel(/Lantern Hill/).check();
      await lead.fills({
        why: "Small groups",
        "unregistered-why": "Nothing registered is near",
        "weekly-cost": "240",
        "value-note": "Less than two others nearby",
        "budget-line": "Alternative provision 4410",
        approval: "Order 1207",
        "parents-views": "They like it",
      });
      await (await lead.shows("provider")).presses("Save the choice");
      await lead.opens(`${host.url}${path}/forms/timetable`);
      await lead.fills({
        start: "2026-10-06",
        end: "2027-07-17",
        monday: "none",
        tuesday: "day",
        wednesday: "none",
        thursday: "morning",
        friday: "none",
        "starts-at": "09:15",
        "break-from": "12:00",
        "break-to": "12:45",
        "ends-at": "14:45",
      });
      await lead.presses("Save dates and sessions");
      expect(await lead.reads()).toMatch(/not a school day/);
      await lead.shows("timetable-refused");
      await lead.fills({ end: "2027-07-16" });
      await lead.presses("Save dates and sessions");
      await settle(host);

      // then the mother is asked by mail and agrees on her phone
      const mother = await Person.sits(browser, 390);
      await mother.opens(`${host.url}${await linkTo(host, "wren@marlowe.example", /question from school/)}`);
      await (await mother.shows("consent")).presses("Send my answer");
      expect(await mother.page.title()).toMatch(/^Error: /);
      await mother.fills({ answer: "agree", "typed-name": "Wren Marlowe" });
      await mother.presses("Send my answer");
      await mother.shows("consent-sent");
      await dies();
      await lead.signsIn(host.url, "Rosa Flint");
      await lead.opens(`${host.url}${path}/forms/consent-received`);
      await lead.page.getByLabel("Rowan Marlowe").check();
      await lead.fills({
        channel: "paper",
        "received-on": "2026-09-07",
        answer: "agree",
        said: "Signed slip",
      });
      await lead.presses("Record the answer");
      await settle(host);

      await checkedOnPages(host, browser, lead, path);
      await commissionedOnPages(host, browser, lead, path);

      await packOnPages(host, browser, lead, path);

      // and the letter goes, first refused for what is missing, then given to both
      await (await lead.opens(`${host.url}${path}/letter`)).shows("letter-missing");
      expect(await lead.reads()).toContain("Enter what to bring");
      await lead.opens(`${host.url}${path}/forms/letter`);
      await lead.fills({
        ...letterWords,
        purpose: "to feel ready to learn",
        reasons: "Large classes are hard",
      });
      await lead.presses("Save and see the letter");
      await head.signsIn(host.url, "Idris Vale");
      await (await head.opens(`${host.url}${path}/letter`)).shows("letter");
      await head.presses("Issue the letter");
      await settle(host);
      await lead.opens(`${host.url}${path}/forms/letter-given`);
      await lead.page.getByLabel("Rowan Marlowe").check();
      await lead.fills({ how: "by-hand", on: "2026-09-07" });
      await lead.presses("Record it");
      await settle(host);
      await (await lead.opens(`${host.url}${path}`)).shows("placement");
      expect(await lead.reads()).toContain("Active");
      await dies();

      // and the pupil arrives; each half-term is reviewed, each term reported on
      await arrives(host, await office("Dilys Marsh", 390), path, "2026-10-06");
      await lead.signsIn(host.url, "Rosa Flint");
      for (const { invite, held, ...rest } of schoolYear) {
        await reviewed(host, lead, path, invite, held);
        if (!("report" in rest)) continue;
        await reported(host, lead, path, rest.report);
        await lookedAfter(lead, path, rest.report);
      }
      await (await lead.opens(`${host.url}${path}`)).shows("placement-after-a-year");

      // and the placement ends
      await head.signsIn(host.url, "Idris Vale");
      await head.records(`${path}/forms/end`, {
        "last-day": "2027-07-16",
        why: "objectives-met",
        details: "Went well",
      });
      await to(host, "2027-07-17T09:00:00Z");

      // and comes back in steps, with the provider's last report and the pupil's own view
      await comesBack({
        lead,
        tutor: await Person.sits(browser, 390),
        placement: `${host.url}${path}`,
        reportLink: `${host.url}${await linkTo(host, "", /answer our questions/)}`,
        day: "2027-07-17",
        from: "2027-09-02",
        later: "2027-09-13",
      });
      await settle(host);
      await (await lead.opens(`${host.url}${path}`)).shows("placement-closed");
      // The authority had notice and takes no e-mail: telling it of the end outlasts the placement.
      expect(await lead.reads()).toMatch(/Closed\s[\s\S]*local authority that the placement ends Overdue/);
    } finally {
      await host.stop();
    }
  }, 600_000);
});
