import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { read, signOffs } from "#casework/commit/streams.ts";
import { signOffStream } from "#domain/streams.ts";
import { handler as links } from "#functions/web/links/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { Caller, hiddenOf, mailedLink } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { lead, placementNow } from "../referred.ts";
import { atChecks, provider, signedIn } from "../two-schools.ts";

let house: House;
let placement: string;

/** A policy under which the audit of each year is signed by the provider (CRE 5). */
beforeEach(async () => {
  house = await openHouse({ profile: "crestwood-2025" });
  placement = await atChecks(house, house.at, sampleId("pupil", "marlow"), lead);
});
afterEach(() => house.close());

const desk = "attendance@tideway-nurture.example";

const audit = (command: string, more: object = {}) => ({
  command,
  on: "2026-09-07",
  found: "Two first-aiders, and a fire drill each term",
  outcome: "satisfactory",
  signed: "no",
  ...more,
});

const recorded = async (command = "command-audit-1", more: object = {}) => {
  const staff = await signedIn(house, lead, house.at);
  const done = await staff.postJson(`/providers/${provider}/records/audit`, audit(command, more));
  expect(done.status, done.text).toBeLessThan(400);
  await house.settle();
  return staff;
};

const mailed = () => house.mails().filter((m) => m.id.includes(`audit-${provider}`));

const opened = async () => {
  const browser = new Caller(house, links);
  const { location } = await browser.get(await mailedLink(house, desk));
  return { browser, path: location };
};

const latest = async () =>
  (await read(house.deps, signOffs, signOffStream(house.at, provider))).state.records.audit.at(-1);

const titles = async () =>
  ((await (await signedIn(house, lead, house.at)).sees("/today")).items as { title: string }[]).map(
    (i) => i.title,
  );

describe("The annual audit is signed by the provider by a link (O51, CRE 5)", () => {
  it("is mailed once, read whole, and to look at it changes nothing", async () => {
    await recorded();
    expect(mailed()).toHaveLength(1);
    const { browser, path } = await opened();
    const page = await browser.get(path);
    expect(page.text).toContain("Two first-aiders, and a fire drill each term");
    expect(page.text).not.toContain("checked");
    expect(await latest()).toMatchObject({ answers: { signed: "no" } });
    expect(await titles()).toContain("Audit, signed by the provider");
  });

  it("holds from the signature on, for every placement there, and says who signed", async () => {
    const staff = await recorded();
    expect((await placementNow(house, placement)).audited?.until ?? "").toBe("");
    const { browser, path } = await opened();
    await house.to("2026-09-09T09:00:00Z");
    const answers = { signs: "signed", "signed-by": "Lena Okoro, manager" };
    const done = await browser.post(path, { ...hiddenOf((await browser.get(path)).text), ...answers });
    expect(done.status, done.text).toBe(303);
    expect((await browser.get(done.location)).text).toContain("You signed on Wednesday 9 September 2026");
    await house.settle();
    expect(await latest()).toMatchObject({ answers: { signed: "yes", "signed-on": "2026-09-09" } });
    expect((await placementNow(house, placement)).audited?.until).toBe("2027-09-06");
    const page = await staff.get(`/providers/${provider}`);
    expect(page.text).toContain("Signed by the provider by its link on");
    expect(page.text).toContain("Lena Okoro, manager");
    const commits = await house.deps.ledger.read(signOffStream(house.at, provider));
    expect(JSON.stringify(commits)).not.toContain("Lena");
    expect(await titles()).not.toContain("Audit, signed by the provider");
  });

  it("is the AP lead's task where the provider does not sign, with its reason", async () => {
    const staff = await recorded();
    const { browser, path } = await opened();
    const answers = { signs: "not-signed", why: "We have three", "signed-by": "Lena Okoro, manager" };
    await browser.post(path, { ...hiddenOf((await browser.get(path)).text), ...answers });
    await house.settle();
    expect(await titles()).toContain("Ring: the provider does not sign its audit");
    expect((await staff.get(`/providers/${provider}`)).text).toContain("We have three");
    expect((await placementNow(house, placement)).audited?.until ?? "").toBe("");
  });

  it("is closed by a newer audit, and needs no mail where it was signed on paper", async () => {
    const staff = await recorded();
    const { browser, path } = await opened();
    await recorded("command-audit-2", {
      signed: "yes",
      "signed-on": "2026-09-07",
      "signed-by": "Lena Okoro",
    });
    expect(mailed()).toHaveLength(1);
    expect((await browser.get(path)).status).toBe(404);
    const again = await staff.postJson(`/providers/${provider}/audit`, { command: "command-send-1" });
    expect(again.status).toBe(404);
  });

  it("goes once more where the mail is lost", async () => {
    const staff = await recorded();
    const again = await staff.postJson(`/providers/${provider}/audit`, { command: "command-send-1" });
    expect(again.status, again.text).toBeLessThan(400);
    await house.settle();
    expect(mailed()).toHaveLength(2);
  });
});
