import { readdir } from "node:fs/promises";
import { Temporal } from "temporal-polyfill";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { virtualClock } from "#adapters/local/clock.ts";
import { folderFiles } from "#adapters/local/files.ts";
import { acceptUpload, openDownload } from "#adapters/local/files-door.ts";
import { sweepWaiting } from "#adapters/local/files-waiting.ts";
import { waitingFolder } from "#contracts/uploads.ts";
import { ownFolder } from "./stores.ts";

const SCHOOL = "northside/hill-view";
const SECRET = "a secret of this test";
const START = Temporal.Instant.from("2026-09-01T08:00:00Z");
const RULES = { maxBytes: 100, types: ["application/pdf"], thenTo: "/papers" };
const PDF = new TextEncoder().encode("%PDF-1.7 an invented certificate");

let own: Awaited<ReturnType<typeof ownFolder>>;
beforeEach(async () => {
  own = await ownFolder();
});
afterEach(() => own.remove());

function host() {
  const clock = virtualClock(START);
  const files = folderFiles({ root: own.folder, publicPath: "/_files", secret: SECRET, clock });
  const post = (fields: Readonly<Record<string, string>>, bytes = PDF) =>
    acceptUpload(own.folder, SECRET, clock, fields, { name: "c.pdf", type: "application/pdf", bytes });
  const get = (query: Readonly<Record<string, string>>) => openDownload(own.folder, SECRET, clock, query);
  return { clock, files, post, get };
}
const queryOf = (url: string) => Object.fromEntries(new URL(url, "https://waymark.example").searchParams);

describe("the one-machine host's door for files", () => {
  it("given a form, it is good for 15 minutes and not a second longer", async () => {
    const { clock, files, post } = host();
    const { action, fields } = await files.uploadForm(SCHOOL, "f1", RULES);
    expect(action).toBe("/_files");
    clock.set(START.add({ minutes: 14, seconds: 59 }));
    expect(await post(fields)).toEqual({ kind: "stored", thenTo: "/papers" });
    clock.set(START.add({ minutes: 15 }));
    expect(await post(fields)).toEqual({ kind: "refused", reason: "expired", thenTo: "/papers" });
  });

  it("given any field changed, left out or signed for something else, nothing is stored", async () => {
    const { files, post, get } = host();
    const { fields } = await files.uploadForm(SCHOOL, "f1", RULES);
    for (const name of Object.keys(fields)) {
      const { [name]: _, ...without } = fields;
      for (const forged of [without, { ...fields, [name]: `${fields[name]}0` }]) {
        expect(await post(forged)).toEqual({ kind: "refused", reason: "forged" });
      }
    }
    const download = queryOf(await files.downloadUrl(SCHOOL, "f1", "c.pdf"));
    expect(await post({ ...fields, signature: download.signature ?? "" })).toMatchObject({ kind: "refused" });
    expect(await get(fields)).toEqual({ kind: "refused", reason: "forged" });
    expect(await readdir(own.folder)).toEqual([]);
  });

  it("given a file that is empty, too large or of another type, it says why and where to go on", async () => {
    const { files, post } = host();
    const { fields } = await files.uploadForm(SCHOOL, "f1", RULES);
    const refused = (reason: string) => ({ kind: "refused", reason, thenTo: "/papers" });
    expect(await post(fields, new Uint8Array())).toEqual(refused("empty"));
    expect(await post(fields, new Uint8Array(101))).toEqual(refused("too-large"));
    expect(await post(fields, new TextEncoder().encode("<p>"))).toEqual(refused("type"));
    expect(await files.facts(SCHOOL, "f1")).toBeUndefined();
  });

  it("given uploads that wait, sweeps those that nobody kept for a day, and no other file", async () => {
    const { clock, files, post } = host();
    const waiting = `northside/${waitingFolder}/hill-view/p1`;
    const upload = async (id: string) => post((await files.uploadForm(waiting, id, RULES)).fields);
    await upload("old");
    await files.put(SCHOOL, "kept", PDF, { type: "application/pdf", name: "c.pdf" });
    clock.set(START.add({ hours: 23 }));
    await upload("young");
    expect(await files.facts(waiting, "old")).toBeDefined();
    clock.set(START.add({ hours: 24, seconds: 1 }));
    await upload("new");

    expect(await files.facts(waiting, "old")).toBeUndefined();
    for (const id of ["young", "new"]) expect(await files.facts(waiting, id)).toBeDefined();
    clock.set(START.add({ hours: 72 }));
    await sweepWaiting(own.folder, clock);
    expect(await files.facts(waiting, "new")).toBeUndefined();
    expect(await files.facts(SCHOOL, "kept")).toBeDefined();
  });

  it("given a download URL, it is good for 5 minutes, and the file comes as an attachment only", async () => {
    const { clock, files, get } = host();
    await files.put(SCHOOL, "f1", PDF, { type: "application/pdf", name: "c.pdf" });
    const query = queryOf(await files.downloadUrl(SCHOOL, "f1", "c.pdf"));
    expect(await get(query)).toMatchObject({
      kind: "opened",
      headers: {
        "content-type": "application/pdf",
        "content-disposition": expect.stringMatching(/^attachment;/),
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
      },
    });
    expect(await get({ ...query, key: `${SCHOOL}/f2` })).toEqual({ kind: "refused", reason: "forged" });
    clock.set(START.add({ minutes: 5 }));
    expect(await get(query)).toEqual({ kind: "refused", reason: "expired" });
  });

  it("given twenty uploads of one file at once, one of them is there whole, and no parts are left", async () => {
    const { files } = host();
    const versions = Array.from({ length: 20 }, (_, n) => new Uint8Array(10_000 + n).fill(n));
    const facts = { type: "text/plain", name: "x.txt" };
    await Promise.all(versions.map((bytes) => files.put(SCHOOL, "f1", bytes, facts)));
    expect(versions).toContainEqual(await files.read(SCHOOL, "f1"));
    expect(await readdir(`${own.folder}/${SCHOOL}`)).toEqual(["f1.file"]);
  });
});
