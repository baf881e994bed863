import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { providers, read, signOffs } from "#casework/commit/streams.ts";
import { yearlyForm, yearlyNameOf } from "#contracts/forms/provider/yearly.ts";
import { decided } from "#domain/decision.ts";
import { yearlyItems } from "#domain/due-diligence.ts";
import { providerStream, signOffStream } from "#domain/streams.ts";
import { handler as links } from "#functions/web/links/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { secondSchool } from "#infra/local/seed/sample-second-school.ts";
import { seedTrust } from "#infra/local/seed/seed-trust.ts";
import type { UploadForm } from "#ports/files.ts";
import { Caller, hiddenOf, mailedLink } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { lead } from "../referred.ts";
import { atChecks, checkedAtHarbour, now, provider, signedIn, theirLead } from "../two-schools.ts";
import { certificate, downloaded, upload } from "../upload.ts";
import { fieldsAsked, next, ofPupil } from "./second-pupil.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse({ profile: "west-bridgford-2025" });
});
afterEach(() => house.close());

const desk = "attendance@tideway-nurture.example";

const mailsOf = (key: string) => house.mails().filter((m) => m.id.includes(key));

const morning = async (day: string): Promise<void> => {
  await house.to(`${day}T08:30:00Z`);
  await house.sweep();
};

/** The school judged the provider on 7 September 2026; ten months later is a Wednesday of the summer term. */
const asked = async () => {
  await checkedAtHarbour(house);
  await morning("2027-07-09");
  const browser = new Caller(house, links);
  const { location } = await browser.get(await mailedLink(house, desk));
  return { browser, path: location };
};

const same = Object.fromEntries(yearlyItems.map((item) => [yearlyNameOf(item), "same"]));

const told = { ...same, "typed-name": "Lena Okoro, manager" };

const changed = {
  ...told,
  o39: "changed",
  "o39-now": "Safeguarding policy of June 2027",
  o43: "changed",
  "o43-now": "New insurer",
  "insurance-until-day": "31",
  "insurance-until-month": "8",
  "insurance-until-year": "2028",
};

const providerNow = async () =>
  (await read(house.deps, providers, providerStream(house.at.tenant, provider))).state;

const today = async (staff = lead, at = house.at) =>
  (
    (await (await signedIn(house, staff, at)).sees("/today")).items as {
      key: string;
      title: string;
      href: string;
    }[]
  ).filter((i) => i.key === `year-${provider}`);

describe("Due diligence is asked once a year by one link (K7: known once and kept known)", () => {
  it("is not asked before ten months, then by one mail, reminded once, and silence is the AP lead's task", async () => {
    await checkedAtHarbour(house);
    await morning("2027-07-08");
    expect(mailsOf(`diligence-${provider}`)).toHaveLength(0);
    await morning("2027-07-09");
    await morning("2027-07-12");
    expect(mailsOf(`diligence-${provider}`)).toHaveLength(1);
    for (const day of ["2027-09-08", "2027-09-09", "2027-09-20", "2027-09-30"]) await morning(day);
    expect(mailsOf(`diligence-${provider}`)).toHaveLength(2);
    const [task] = await today();
    expect(task).toMatchObject({ title: "Ring: the yearly link is not answered" });
    expect(task?.href).toBe(`/providers/${provider}/year`);
    const page = await (await signedIn(house, lead, house.at)).get(task?.href ?? "");
    expect(page.text).toContain("no answer. Ring the provider");
  });

  it("shows by the four themes what the school holds, no word of staff, and no child; to look changes nothing", async () => {
    const { browser, path } = await asked();
    const page = await browser.get(path);
    for (const theme of [
      "Safeguarding and welfare",
      "Health and safety",
      "Admissions, support and guidance",
      "Quality of education",
    ])
      expect(page.text).toContain(theme);
    expect(page.text).toContain("The school holds: seen on Monday 7 September 2026");
    expect(page.text).toContain("until Tuesday 31 August 2027");
    expect(page.text).not.toContain("Seen at Harbour View");
    expect(page.text).not.toMatch(/Finley|Marlow/);
    expect(page.text).not.toContain("checked");
  });

  it("is answered line by line, judged by the AP lead, and renews what the school holds for the next pupil", async () => {
    const { browser, path } = await asked();
    const done = await browser.post(path, { ...hiddenOf((await browser.get(path)).text), ...changed });
    expect(done.status, done.text).toBe(303);
    expect((await browser.get(done.location)).text).toContain("Your answers have reached us");
    expect((await providerNow()).year.told?.items).toMatchObject({ O39: "changed", O41: "same" });
    const commits = await house.deps.ledger.read(providerStream(house.at.tenant, provider));
    expect(JSON.stringify(commits)).not.toContain("Lena");

    expect(await today()).toMatchObject([{ title: "Judge what the provider told of its year" }]);
    const staff = await signedIn(house, lead, house.at);
    const shown = await staff.get(`/providers/${provider}/year`);
    expect(shown.text).toContain("Safeguarding policy of June 2027");
    const judged = await staff.postJson(`/providers/${provider}/year`, {
      command: "command-year-1",
      o39: "satisfactory",
      "o39-until": "2028-06-30",
      o43: "satisfactory",
      unchanged: "satisfactory",
      evidence: "Read the policy, saw the certificate",
    });
    expect(judged.status, judged.text).toBeLessThan(400);
    await house.settle();
    expect(await today()).toEqual([]);
    const p = await providerNow();
    expect(p.insuredUntil).toBe("2028-08-31");
    const { items } = (await read(house.deps, signOffs, signOffStream(house.at, provider))).state;
    expect(items.O39?.at(-1)).toMatchObject({ outcome: "satisfactory", until: "2028-06-30" });
    expect(items.O41?.at(-1)).toMatchObject({ outcome: "satisfactory" });

    await house.to("2027-07-19T08:00:00Z");
    const placement = await next(house);
    const fields = await fieldsAsked(house, placement);
    expect(fields).toEqual(expect.arrayContaining(ofPupil));
    // What changed is asked of the provider anew with the next pupil; what is still so is not.
    expect(fields).toContain("policies");
    expect(fields).not.toContain("curriculum");
    const { held } = await now(house, house.at, placement);
    expect(held?.checks.curriculum?.until).toBe("2028-07-08");
  });

  it("takes papers by the same link, by line, and the reviewer opens them", async () => {
    const { browser, path } = await asked();
    const files = path.replace("due-diligence", "files");
    const model = (await browser.sees(files)) as unknown as { upload: UploadForm; keep: string };
    expect((await upload(house, model.upload.fields, certificate)).status).toBe(303);
    const keep = await browser.get(model.keep);
    const kept = await browser.post(model.keep, {
      ...hiddenOf(keep.text),
      about: "O43",
      what: "Insurance to 31 August 2028",
    });
    expect(kept.status, kept.text).toBe(303);
    const [file] = (await providerNow()).year.files;
    expect(file).toMatchObject({ about: "O43", media: "application/pdf" });
    await browser.post(path, { ...hiddenOf((await browser.get(path)).text), ...changed });

    const staff = await signedIn(house, lead, house.at);
    const shown = await staff.get(`/providers/${provider}/year`);
    expect(shown.text).toContain("Insurance to 31 August 2028");
    const opened = await staff.get(`/providers/${provider}/year/files/${file?.file}`);
    expect((await downloaded(house, opened.location)).status).toBe(200);

    const remove = `${files}/${file?.file}/remove`;
    const back = await browser.post(remove, { ...hiddenOf((await browser.get(remove)).text), why: "newer" });
    expect(back.status, back.text).toBe(303);
    expect((await staff.get(`/providers/${provider}/year/files/${file?.file}`)).status).toBe(404);
  });

  it("a line that is not satisfactory stops new starts, and every school of the trust judges for itself (O52)", async () => {
    await house.close();
    house = await openHouse();
    await seedTrust(house.deps);
    await checkedAtHarbour(house);
    await atChecks(house, secondSchool, sampleId("pupil", "skerry-hallam"), theirLead);
    await morning("2027-07-09");
    expect(mailsOf(`diligence-${provider}`)).toHaveLength(1);
    const browser = new Caller(house, links);
    const { location: path } = await browser.get(await mailedLink(house, desk));
    await browser.post(path, { ...hiddenOf((await browser.get(path)).text), ...told, o37: "none" });
    const staff = await signedIn(house, lead, house.at);
    const judged = await staff.postJson(`/providers/${provider}/year`, {
      command: "command-year-2",
      o37: "not-satisfactory",
      unchanged: "look",
      evidence: "No report at all",
    });
    expect(judged.status, judged.text).toBeLessThan(400);
    await house.settle();
    const page = await staff.get(`/providers/${provider}`);
    expect(page.text).toContain("not satisfactory on");
    expect(await today()).toEqual([]);
    const [theirs] = await today(theirLead, secondSchool);
    expect(theirs).toMatchObject({ title: "Judge what the provider told of its year" });
  });

  it("a mail that comes back is somebody's task; the link is sent again to the address that was corrected, and the old one closes", async () => {
    const { browser, path } = await asked();
    const stream = signOffStream(house.at, provider);
    const owed = (await house.deps.ledger.read(stream)).flatMap((c) => c.owes);
    const key = owed.find((m) => m.notice === "diligence-request")?.key ?? "";
    const back = { type: "warning-mailed", key, state: "bounced", reason: "no such mailbox" } as const;
    await execute(house.deps, signOffs, { stream, id: `bounced-${key}`, by: "system" }, () =>
      decided([back]),
    );
    await house.settle();
    const staff = await signedIn(house, lead, house.at);
    const seen = (await staff.sees("/today")).items as { title: string; href: string }[];
    expect(seen).toContainEqual(
      expect.objectContaining({
        title: "A mail did not arrive: To a provider: once a year, is this still so",
      }),
    );
    await house.to("2027-07-12T09:00:00Z");
    const again = await staff.postJson(`/providers/${provider}/year/ask`, { command: "command-again-1" });
    expect(again.status, again.text).toBeLessThan(400);
    await house.settle();
    expect(mailsOf(`diligence-${provider}`)).toHaveLength(2);
    expect((await browser.get(path)).status).toBe(404);
  });

  it("is recorded by staff as the provider tells it on the phone", async () => {
    await asked();
    const staff = await signedIn(house, lead, house.at);
    const done = await staff.postJson(`/providers/${provider}/year/told`, {
      command: "command-told-1",
      ...same,
      "told-by": "Lena Okoro on the phone",
    });
    expect(done.status, done.text).toBeLessThan(400);
    expect((await providerNow()).year.told).toMatchObject({ how: "staff", on: "2027-07-09" });
    await morning("2027-07-12");
    expect(mailsOf(`diligence-${provider}`)).toHaveLength(1);
  });

  it("asks each line once, in words of its own", () => {
    const names = yearlyForm(() => "").steps.flatMap((s) => s.fields.map((f) => f.name));
    expect(new Set(names).size).toBe(names.length);
  });
});
