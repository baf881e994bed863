import type { Browser } from "playwright-core";
import { expect } from "vitest";
import {
  informationShared,
  judgement,
  plan,
  providerAnswers,
  riskAssessment,
  schoolLink,
} from "../cast/before-start.ts";
import { mailedCode, packLink } from "../cast/first-day-pack.ts";
import { type Host, linkTo, settle } from "../cast/first-placement.ts";
import { Person } from "./person.ts";

/** Numbers as they are typed. */
const inWords = (answers: Readonly<Record<string, string | number | readonly string[]>>) =>
  Object.fromEntries(Object.entries(answers).map(([k, v]) => [k, typeof v === "number" ? String(v) : v]));

/** The school plans and weighs the risks, the provider answers on a phone, and the school judges. */
export const checkedOnPages = async (
  host: Host,
  browser: Browser,
  lead: Person,
  path: string,
): Promise<void> => {
  await lead.opens(`${host.url}${path}/forms/plan`);
  await (await lead.fills(plan)).shows("plan");
  await lead.presses("Save the plan");
  await lead.opens(`${host.url}${path}/forms/risk-assessment`);
  await (await lead.fills(riskAssessment)).shows("risk-assessment");
  await lead.presses("Record the risk assessment");
  await lead.opens(`${host.url}${path}/forms/school-link`);
  await (await lead.fills(schoolLink)).shows("school-link");
  await lead.presses("Record whom to ring");
  const centre = await Person.sits(browser, 390);
  await centre.opens(`${host.url}${await linkTo(host, "", /answer our questions/)}`);
  await centre.presses("Send our answers");
  expect(await centre.page.title()).toMatch(/^Error: /);
  await centre.shows("provider-checks-errors");
  await centre.fills(inWords(providerAnswers));
  await (await centre.shows("provider-checks")).presses("Send our answers");
  expect(await centre.reads()).toContain("Your answers have reached us");
  await centre.shows("provider-checks-sent");
  await lead.opens(`${host.url}${path}/forms/checks-judged`);
  expect(await lead.reads()).toContain("What the provider says");
  await (await lead.fills(judgement)).shows("checks-judged");
  await lead.presses("Record the judgement");
  await settle(host);
};

/** The provider agrees on a phone; what it must know is shared, and the authority is told. */
export const commissionedOnPages = async (
  host: Host,
  browser: Browser,
  lead: Person,
  path: string,
): Promise<void> => {
  const centre = await Person.sits(browser, 390);
  await centre.opens(`${host.url}${await linkTo(host, "", /answer our questions/)}`);
  expect(await centre.reads()).toContain("Stay in each lesson");
  await centre.fills({ agreed: "yes", "typed-name": "Lena Okoro, manager" });
  await (await centre.shows("provider-agreement")).presses("Send our answer");
  await centre.shows("provider-agreement-sent");
  await lead.opens(`${host.url}${path}/forms/information-shared`);
  await (await lead.fills(informationShared)).shows("information-shared");
  await lead.presses("Record what was shared");
  await (await lead.opens(`${host.url}${path}/la-notice`)).shows("la-notice");
  expect(await lead.reads()).toContain("Notice of alternative provision");
  await lead.follows("Record how the authority is told");
  await lead.fills({ how: "post", on: "2026-09-07", to: "Inclusion team" });
  await (await lead.shows("la-notice-form")).presses("Record the notice");
  await (await lead.opens(`${host.url}${path}`)).shows("placement-commissioning");
};

/** The emergency sheet is made, and the provider opens the pack for day one with a code. */
export const packOnPages = async (
  host: Host,
  browser: Browser,
  lead: Person,
  path: string,
): Promise<void> => {
  await lead.opens(`${host.url}${path}/forms/emergency-sheet`);
  await lead.fills({
    "medical-known": "nothing",
    "allergies-known": "yes",
    allergies: "Peanuts",
    "medication-known": "nothing",
    "first-name": "Wren Marlowe, mother",
    "first-phone": "01632 960 123",
    "second-known": "nothing",
    "collecting-known": "yes",
    collecting: "Wren Marlowe",
    "needs-known": "yes",
    needs: "Short tasks",
    "triggers-known": "nothing",
    "risks-known": "nothing",
  });
  await (await lead.shows("emergency-sheet")).presses("Save the emergency sheet");
  await settle(host);
  const desk = await Person.sits(browser, 390);
  await desk.opens(`${host.url}${await packLink(host)}`);
  await desk.fills({ asks: ["works-there"] });
  await (await desk.shows("pack-locked")).presses("Send me a code");
  await settle(host);
  await desk.fills({ code: "", "typed-name": "Nia Desk" });
  await (await desk.presses("Open the pack")).shows("pack-code");
  await desk.fills({ code: await mailedCode(host), "typed-name": "Nia Desk" });
  await (await desk.presses("Open the pack")).shows("pack");
  expect(await desk.reads()).toContain("Peanuts");
};

/** Whoever decides together with the headteacher agrees. */
export const agreedOnPage = async (lead: Person, placement: string): Promise<void> => {
  await lead.opens(`${placement}/forms/decision-confirmed`);
  await lead.fills({ answer: "agree" });
  await (await lead.shows("decision-confirmed")).presses("Record your answer");
};
