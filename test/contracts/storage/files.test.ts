import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FileHost, fileHosts } from "./file-hosts.ts";

const SCHOOL = "northside/hill-view";
const RULES = { maxBytes: 1000, types: ["application/pdf", "image/png"], thenTo: "/provider/papers" };
const PDF = new TextEncoder().encode("%PDF-1.7 an invented certificate");
const HTML = new TextEncoder().encode("<!doctype html><script>alert(1)</script>");
const pdf = (name = "certificate.pdf", bytes = PDF) => ({ name, type: "application/pdf", bytes });

describe.each(fileHosts)("files in $name", ({ open }) => {
  let host: FileHost;
  beforeEach(async () => {
    host = await open();
  });
  afterEach(() => host.close());
  const upload = async (file = pdf()) => host.upload(await host.files.uploadForm(SCHOOL, "f1", RULES), file);

  it("given nothing uploaded, there are no facts, no bytes, and erasing is no fault", async () => {
    expect(await host.files.facts(SCHOOL, "f1")).toBeUndefined();
    expect(await host.files.read(SCHOOL, "f1")).toBeUndefined();
    await host.files.erase(SCHOOL, "f1");
  });

  it("given an upload, the browser goes on, and the file is there with its facts", async () => {
    expect(await upload()).toBe("/provider/papers");
    const facts = { type: "application/pdf", bytes: PDF.length, name: "certificate.pdf" };
    expect(await host.files.facts(SCHOOL, "f1")).toEqual(facts);
    expect(await host.files.read(SCHOOL, "f1")).toEqual(PDF);
  });

  it("given files of several folders, those under one are counted and erased, however deep, and no others", async () => {
    const facts = { type: "application/pdf", name: "x.pdf" };
    const [one, two] = [`${SCHOOL}/x1`, `${SCHOOL}/x10`];
    for (const [scope, id] of [
      [one, "a"],
      [`${one}/deep`, "b"],
      [two, "c"],
    ] as const)
      await host.files.put(scope, id, PDF, facts);
    expect(await host.files.count(one)).toBe(2);
    await host.files.eraseAll(one);
    await host.files.eraseAll(one);
    expect(await host.files.count(one)).toBe(0);
    expect(await host.files.read(`${one}/deep`, "b")).toBeUndefined();
    expect(await host.files.count(two)).toBe(1);
    expect(await host.files.count(`${SCHOOL}/none`)).toBe(0);
  });

  it("given a page that calls itself a PDF, it is not taken for a file", async () => {
    await upload(pdf("certificate.pdf", HTML));
    expect(await host.files.facts(SCHOOL, "f1")).toBeUndefined();
    expect(await host.files.read(SCHOOL, "f1")).toBeUndefined();
  });

  it("given a file name that is a path, only its last part is kept", async () => {
    await upload(pdf("..\\..\\C:/papers/certificate 1.pdf"));
    expect((await host.files.facts(SCHOOL, "f1"))?.name).toBe("certificate 1.pdf");
  });

  it("given a second upload, it takes the first one's place", async () => {
    await upload();
    await upload(pdf("new.pdf", new TextEncoder().encode("%PDF-1.7 new")));
    expect((await host.files.facts(SCHOOL, "f1"))?.name).toBe("new.pdf");
  });

  it("given bytes of our own, they are kept with the type and name that we give", async () => {
    const facts = { type: "text/html", name: "Zoë’s pack.html" };
    await host.files.put(SCHOOL, "pack", HTML, facts);
    expect(await host.files.facts(SCHOOL, "pack")).toEqual({ ...facts, bytes: HTML.length });
    expect(await host.files.read(SCHOOL, "pack")).toEqual(HTML);
    await host.files.put(SCHOOL, "none", new Uint8Array(), { type: "text/csv", name: "none.csv" });
    expect(await host.files.facts(SCHOOL, "none")).toMatchObject({ bytes: 0 });
  });

  it("given a download URL, the browser saves the file under the name asked for", async () => {
    await host.files.put(SCHOOL, "f1", PDF, { type: "application/pdf", name: "x.pdf" });
    const { bytes, disposition } = await host.download(
      await host.files.downloadUrl(SCHOOL, "f1", 'O\'Brien "Zoë".pdf'),
    );
    expect(bytes).toEqual(PDF);
    expect(disposition).toBe(
      "attachment; filename=\"O'Brien Zo_.pdf\"; filename*=UTF-8''O%27Brien%20Zo%C3%AB.pdf",
    );
  });

  it("given an erased file, it is gone for facts, reading and URLs that were given out", async () => {
    await upload();
    const url = await host.files.downloadUrl(SCHOOL, "f1", "x.pdf");
    await host.files.erase(SCHOOL, "f1");
    expect(await host.files.facts(SCHOOL, "f1")).toBeUndefined();
    await expect(host.download(url)).rejects.toThrow();
  });

  it("given the same id in another school, each has its own file", async () => {
    await host.files.put(SCHOOL, "f1", PDF, { type: "application/pdf", name: "x.pdf" });
    expect(await host.files.read("northside", "f1")).toBeUndefined();
    expect(await host.files.read("northside/hill-view-2", "f1")).toBeUndefined();
  });

  it("given ids that lead elsewhere, or a way back to another origin, they are refused", async () => {
    for (const id of ["../f1", "a/b", "", ".", "f1.part"]) {
      await expect(host.files.read(SCHOOL, id)).rejects.toThrow(RangeError);
      await expect(host.files.uploadForm(SCHOOL, id, RULES)).rejects.toThrow(RangeError);
    }
    await expect(host.files.read("../northside", "f1")).rejects.toThrow(RangeError);
    for (const thenTo of ["//evil.example", "https://evil.example", "/\\evil.example", "papers"]) {
      await expect(host.files.uploadForm(SCHOOL, "f1", { ...RULES, thenTo })).rejects.toThrow(RangeError);
    }
  });
});
