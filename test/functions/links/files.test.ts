import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handler } from "#functions/web/links/handler.ts";
import { bothAgree } from "#test/gate/answers.ts";
import { Caller, hiddenOf, mailedLink } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { atConsent, mother, placementNow } from "#test/gate/referred.ts";
import { certificate, stored, type Upload, upload } from "#test/gate/upload.ts";

const desk = "attendance@tideway-nurture.example";
const what = "Public liability insurance to 31 August 2027";

let house: House;
let placement: string;
beforeEach(async () => {
  house = await openHouse();
  placement = await atConsent(house);
  await bothAgree(house, placement);
  await house.settle();
});
afterEach(() => house.close());

type FilesModel = {
  readonly status: number;
  readonly files: readonly { readonly id: string; readonly name: string; readonly remove: string }[];
  readonly upload: { readonly action: string; readonly fields: Readonly<Record<string, string>> };
  readonly keep: string;
};

const atLink = async () => {
  const browser = new Caller(house, handler);
  const { location } = await browser.get(await mailedLink(house, desk));
  const path = location.replace("/form", "/files");
  return {
    browser,
    path,
    sees: async () => (await browser.sees(path)) as unknown as FilesModel,
  };
};
type AtLink = Awaited<ReturnType<typeof atLink>>;

/** Sends a file as a browser does; gives where the storage leads. */
const uploads = async ({ sees }: AtLink, file: Upload = certificate): Promise<string> => {
  const { upload: to, keep } = await sees();
  const answer = await upload(house, to.fields, file);
  expect(answer).toEqual({ status: 303, location: keep });
  return keep;
};

const keeps = async ({ browser }: AtLink, keep: string, said = what) =>
  browser.post(keep, { ...hiddenOf((await browser.get(keep)).text), what: said });

const kept = async () => (await placementNow(house, placement)).files;

describe("files behind a provider's link", () => {
  it("go from a phone to the storage, and are the school's once somebody says what they are", async () => {
    const link = await atLink();
    const page = await link.browser.get(link.path);
    expect(page.text).toContain('enctype="multipart/form-data"');
    expect(page.text).toContain('accept=".pdf');
    const keep = await uploads(link);
    const asked = await link.browser.get(keep);
    expect(asked.text).toContain("Liability 2026.pdf");
    expect(asked.text).toContain("PDF, 2 KB");
    const done = await keeps(link, keep);

    expect([done.status, done.location]).toEqual([303, `${link.path}?kept=${keep.split("/").at(-1)}`]);
    expect((await link.browser.get(done.location)).text).toContain("The school has your file.");
    expect((await link.sees()).files).toMatchObject([{ name: "Liability 2026.pdf" }]);
    expect(await kept()).toMatchObject([
      { about: "provider-checks", type: "application/pdf", by: "provider", bytes: certificate.bytes.length },
    ]);
    expect(await stored(house)).toHaveLength(1);
  });

  it("are reached from the question and from its answer", async () => {
    const link = await atLink();
    const question = await link.browser.get(link.path.replace("/files", "/form"));

    expect(question.text).toContain(`href="${link.path}"`);
  });

  it("keep no name outside the vault", async () => {
    const link = await atLink();
    await keeps(link, await uploads(link));
    const commits = JSON.stringify(await house.deps.ledger.read(`${house.scope}/placement/${placement}`));

    for (const words of ["Liability", "insurance to"]) {
      expect(commits).not.toContain(words);
      expect(JSON.stringify(house.log)).not.toContain(words);
      expect((await stored(house)).join()).not.toContain(words);
    }
  });

  it("are one file, however often the button is pressed", async () => {
    const link = await atLink();
    const keep = await uploads(link);
    const hidden = hiddenOf((await link.browser.get(keep)).text);
    const all = await Promise.all(
      Array.from({ length: 20 }, () => link.browser.post(keep, { ...hidden, what })),
    );
    await link.browser.post(keep, { ...hidden, command: "another-command", what });

    expect(new Set(all.map((a) => `${a.status} ${a.location}`)).size).toBe(1);
    expect(await kept()).toHaveLength(1);
  });

  it("change nothing of ours when pages are read, or the form is sent as it stands", async () => {
    const link = await atLink();
    const keep = await uploads(link);
    const before = (await placementNow(house, placement)).version;
    for (let i = 0; i < 5; i += 1) for (const path of [link.path, keep]) await link.browser.get(path);
    const blind = await link.browser.post(keep, hiddenOf((await link.browser.get(keep)).text));

    expect([blind.status, blind.text.includes("Enter what the file is")]).toEqual([422, true]);
    expect((await placementNow(house, placement)).version).toBe(before);
  });

  it("are taken back by an explicit choice, and then nowhere any more", async () => {
    const link = await atLink();
    await keeps(link, await uploads(link));
    const remove = (await link.sees()).files[0]?.remove ?? "";
    const hidden = hiddenOf((await link.browser.get(remove)).text);
    expect((await link.browser.post(remove, hidden)).status).toBe(422);
    expect(await kept()).not.toMatchObject([{ removed: {} }]);
    const done = await link.browser.post(remove, { ...hidden, why: "wrong-file" });

    expect([done.status, done.location]).toEqual([303, `${link.path}?removed=yes`]);
    expect((await link.sees()).files).toEqual([]);
    expect(await stored(house)).toEqual([]);
    expect((await link.browser.get(remove)).status).toBe(404);
  });

  it("are the same by JSON", async () => {
    const link = await atLink();
    const keep = await uploads(link);
    const answer = await link.browser.postJson(keep, { what, command: "keep-by-json" });

    expect(answer).toMatchObject({ status: 200, location: expect.stringContaining("?kept=") });
    expect(await kept()).toHaveLength(1);
  });
});

describe("what cannot be kept", () => {
  it.each([
    [
      "a program called a PDF",
      { name: "x.pdf", bytes: new TextEncoder().encode("#!/bin/sh") },
      "kind of file",
    ],
    ["a table", { name: "x.csv", bytes: new TextEncoder().encode("a,b") }, "kind of file"],
    [
      "a film's worth",
      { name: "x.pdf", bytes: new Uint8Array([...certificate.bytes, ...new Uint8Array(11 * 1024 * 1024)]) },
      "too large",
    ],
  ])("%s comes back to a page that says why and leads on", async (_what, file, why) => {
    const link = await atLink();
    const keep = await uploads(link, file);
    const page = await link.browser.get(keep);

    expect(page.text).toContain(why);
    expect(page.text).toContain(`href="${link.path}"`);
    expect((await link.browser.postJson(keep, { what })).status).toBe(422);
    expect(await kept()).toEqual([]);
  });

  it("a form that nobody uploaded with says that nothing has come", async () => {
    const link = await atLink();
    const { keep } = await link.sees();

    expect((await link.browser.get(keep)).text).toContain("No file has reached us here");
    const answer = await link.browser.postJson(keep, { what });
    expect([answer.status, JSON.stringify(answer.model)]).toEqual([422, expect.stringContaining("No file")]);
    expect(await kept()).toEqual([]);
  });

  it("an upload that has waited for two days is gone", async () => {
    const link = await atLink();
    const keep = await uploads(link);
    await house.to("2026-09-09T09:00:00Z");
    await uploads(link);

    expect((await link.browser.get(keep)).text).toContain("No file has reached us here");
  });
});

describe("a file behind another's link", () => {
  it("is not there: not to keep, not to remove, not to see", async () => {
    const link = await atLink();
    const keep = await uploads(link);
    await keeps(link, keep);
    const remove = (await link.sees()).files[0]?.remove ?? "";
    const parent = new Caller(house, handler);
    const { location } = await parent.get(await mailedLink(house, mother.email));
    const theirs = (path: string) => path.replace(/^\/reply\/[0-9a-f]{12}/, location);

    for (const path of [link.path, keep, remove]) {
      expect((await parent.get(theirs(path))).status, theirs(path)).toBe(404);
      expect((await parent.get(path)).status, path).toBe(404);
      expect((await parent.postJson(path, { what, why: "newer" })).status, path).not.toBe(200);
    }
    expect(await kept()).not.toMatchObject([{ removed: {} }]);
  });

  it("cannot be kept at another file's address", async () => {
    const link = await atLink();
    await uploads(link);
    const elsewhere = `${link.path}/${"a".repeat(26)}`;

    expect((await link.browser.postJson(elsewhere, { what })).status).toBe(422);
    expect((await link.browser.get(`${link.path}/..%2f..%2fsecret`)).status).toBe(404);
  });

  it("is limited: a link that asks for form after form is told to wait", async () => {
    const link = await atLink();
    const statuses: number[] = [];
    for (let i = 0; i < 62; i += 1) statuses.push((await link.browser.get(link.path)).status);

    expect(statuses.filter((s) => s === 200)).toHaveLength(60);
    expect(statuses.at(-1)).toBe(429);
  });
});
