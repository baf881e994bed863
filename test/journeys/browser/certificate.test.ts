import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "#test/browser.ts";
import { Caller } from "../caller.ts";
import { providerAnswers } from "../cast/before-start.ts";
import { canaries, linkTo, settle } from "../cast/first-placement.ts";
import { askedPlacement } from "../cast/placement-in-progress.ts";
import { type HostUnderTest, startHost } from "../host-under-test.ts";
import { Visitor } from "../visitor.ts";
import { faultsSeen } from "./looks.ts";
import { Person } from "./person.ts";

let browser: Browser;
let host: HostUnderTest;
beforeAll(async () => {
  [browser, host] = await Promise.all([openBrowser(), startHost({ clock: "2026-09-07T09:00" })]);
});
afterAll(async () => {
  await browser.close();
  await host.stop();
});

/** A photo of a certificate: the beginning of a JPEG, and then bytes of every value. */
const photo = {
  name: "Canary insurance.jpg",
  mimeType: "image/jpeg",
  buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Array.from({ length: 4096 }, (_, i) => (i * 7) % 256)]),
};
/** As scanners call what they make. */
const scan = { ...photo, name: `Signed_plan_${"0123456789".repeat(8)}.jpg` };
const tooLarge = { ...photo, buffer: Buffer.concat([photo.buffer, Buffer.alloc(10 * 1024 * 1024)]) };
const notes = { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("Ring on Monday") };

const sends = async (page: Page, file: typeof photo): Promise<void> => {
  await page.setInputFiles("input[type=file]", file);
  await page.getByRole("button", { name: "Send the file" }).click();
};

const button = (page: Page, name: string) => page.getByRole("button", { name }).click();

/** Parents agree: the provider is asked for its checks. */
const atChecks = async (): Promise<string> => {
  const { mother, reply, lead, placement } = await askedPlacement(host);
  await mother.records(reply, { answer: "agree", "typed-name": canaries.mother });
  const paper = (await lead.sees(`${placement}/forms/consent-received`)) as unknown as {
    form: { fields: { properties: { ask: { enum: string[] } } } };
  };
  await lead.records(`${placement}/forms/consent-received`, {
    ask: paper.form.fields.properties.ask.enum[1],
    channel: "paper",
    "received-on": "2026-09-07",
    answer: "agree",
    said: "Signed slip",
  });
  await settle(host);
  return placement;
};

it("takes a provider's insurance certificate from a phone to the page where it is judged, byte for byte", async () => {
  // given a phone without script, on which the provider has opened its mailed link
  const placement = await atChecks();
  const link = await linkTo(host, "", /answer our questions/);
  const phone = await Person.sits(browser, 390, { javaScriptEnabled: false });
  const { page } = phone;
  await phone.opens(`${host.url}${link}`);
  await phone.shows("provider-checks");
  await phone.follows("Send certificates and other files");
  await phone.shows("files-empty");

  // when the wrong file is sent first, it is told what is taken
  await sends(page, notes);
  expect(await phone.reads()).toContain("Send it as PDF, JPEG, PNG, HEIC, Word (docx).");
  await phone.shows("file-refused");
  await phone.presses("Choose another file");

  // and when the photo is sent, it waits until somebody says what it is, through a power cut too
  await sends(page, photo);
  const waiting = new URL(page.url()).pathname;
  expect(await phone.reads()).toContain("Canary insurance.jpg");
  await phone.shows("file-arrived");
  await button(page, "Keep this file");
  expect(await phone.reads()).toContain("Enter what the file is");
  await phone.shows("file-arrived-error");
  await host.kill();
  host = await startHost({ data: host.data });
  await phone.opens(`${host.url}${waiting}`);
  await page.fill("input[name=what]", "Public liability insurance to 31 August 2027");
  await button(page, "Keep this file");
  expect(await phone.reads()).toContain("The school has your file.");
  await phone.shows("files-kept");
  await (await phone.follows("Take back")).shows("file-take-back");
  const provider = new Visitor(host.url);
  const { path } = await provider.sees(link);
  await provider.records(path, providerAnswers);
  await settle(host);

  // then whoever judges the checks has it before them, and it is the same to the byte
  const lead = await (await Person.sits(browser, 1280)).signsIn(host.url, "Rosa Flint");
  await lead.opens(`${host.url}${placement}/forms/checks-judged`);
  expect(await lead.reads()).toContain("Public liability insurance to 31 August 2027");
  await lead.shows("checks-judged");
  const [download] = await Promise.all([
    lead.page.waitForEvent("download"),
    lead.follows("Canary insurance.jpg"),
  ]);
  expect(download.suggestedFilename()).toBe(photo.name);
  expect(Buffer.compare(await readFile(await download.path()), photo.buffer)).toBe(0);

  // and a paper that staff add is on the placement's page
  await lead.opens(`${host.url}${placement}/files/new?about=plan`);
  await lead.shows("file-new");
  await sends(lead.page, tooLarge);
  expect(lead.page.url()).toContain("/files/new");
  await lead.page.reload();
  await sends(lead.page, scan);
  await lead.page.fill("input[name=what]", "The plan, signed by both parents");
  await (await lead.shows("file-keep")).presses("Keep this file");
  expect(await lead.reads()).toContain("The file is kept.");
  await lead.shows("files-of-plan");
  await (await lead.opens(`${host.url}${placement}/files`)).shows("files");
  await (await lead.follows("Remove")).shows("file-remove");
  await (await lead.opens(`${host.url}${placement}/documents`)).shows("placement-documents");
  expect(await lead.reads()).toContain(scan.name);

  const small = await (await Person.sits(browser, 390)).signsIn(host.url, "Rosa Flint");
  await (await small.opens(`${host.url}${placement}/files`)).shows("files");
  await (await small.opens(`${host.url}${placement}`)).shows("placement");

  // and no page is hard to read, and no log says what the file is called
  const staff = await new Caller(host.url).signIn("ap-lead");
  const paths = [
    `${placement}/files`,
    `${placement}/files/new`,
    placement,
    `${placement}/forms/checks-judged`,
  ];
  expect(await faultsSeen(browser, host.url, staff, paths)).toEqual([]);
  const guest = new Caller(host.url);
  await guest.get(link);
  expect(await faultsSeen(browser, host.url, guest, [path.replace("/form", "/files"), path])).toEqual([]);
  expect(await host.log()).not.toContain("Canary insurance");
}, 600_000);
