import { beforeEach, describe, expect, it } from "vitest";
import type { Words } from "#domain/commit.ts";
import { mostBytes } from "#domain/files-taken.ts";
import { attachFile, type Filing, removeFile, unfit } from "#promises/deciding/filing.ts";
import { checksFiles, filesFor, filesOfAsk, mostOfAsk } from "#streams/placement/files.ts";
import { submitted } from "./before-start.ts";
import { parent, referred, Story } from "./given.ts";

const words = (vault: string): Words => ({ vault, hash: "h", fields: ["file-name", "what"] });

const pdf = (file: string, more: Partial<Filing> = {}): Filing => ({
  file,
  about: "plan",
  type: "application/pdf",
  bytes: 1000,
  ...more,
});

let story: Story;

let ask: string;

const attach = (filing: Filing, by = "lead") =>
  story.takes(by, attachFile(story.placement, filing, words(`v-${filing.file}`)));

const remove = (file: string, by = "lead", of?: string) =>
  story.takes(by, removeFile(story.placement, file, words("why"), of));

beforeEach(() => {
  story = referred(new Story("2026-09-16T09:00"), [parent("mum")], "2026-11-10");
  story.tends();
  story.tends();
  const consent = story.placement.asks[0]?.id ?? "";
  story.happened("mum", { type: "answered", ask: consent, answer: "agree", channel: "link" });
  story.tends();
  story.tends();
  ask = story.placement.asks.find((a) => a.purpose === "provider-checks")?.id ?? "";
});

describe("a file of a placement", () => {
  it("is evidence for what it is about, with who sent it and when, and nothing of its name", () => {
    attach(pdf("f1"));
    attach(pdf("f2", { about: "evidence-o31", bytes: 5 }));
    attach(pdf("f3", { about: "" }));

    expect(filesFor(story.placement, "plan").map((f) => f.id)).toEqual(["f1"]);
    expect(filesFor(story.placement, "evidence-o31")).toMatchObject([
      { id: "f2", type: "application/pdf", bytes: 5, by: "lead", words: words("v-f2") },
    ]);
    expect(filesFor(story.placement, "").map((f) => f.id)).toEqual(["f3"]);
  });

  it("is one file, however often it is kept", () => {
    attach(pdf("f1"));
    const again = attachFile(story.placement, pdf("f1"), words("v-again"));

    expect(again).toMatchObject({ kind: "decided", events: [] });
  });

  it("is gone once it is removed, and that it was there stays, with the reason", () => {
    attach(pdf("f1"));
    expect(remove("f1", "dsl")).toBe("taken");

    expect(filesFor(story.placement, "plan")).toEqual([]);
    expect(story.placement.files).toMatchObject([{ id: "f1", removed: { by: "dsl", words: words("why") } }]);
    expect(removeFile(story.placement, "f1", words("w"))).toMatchObject({ kind: "decided", events: [] });
    expect(attachFile(story.placement, pdf("f1"), words("w"))).toMatchObject({ events: [] });
    expect(remove("f9")).toMatch(/no such file/);
  });

  it.each([
    ["a program", { type: "application/octet-stream" }, /kind of file/],
    ["a name that every object has", { type: "constructor" }, /kind of file/],
    ["a page of HTML", { type: "text/html" }, /PDF, JPEG, PNG, HEIC, Word/],
    ["one byte too many", { bytes: mostBytes + 1 }, /too large.*10\.0 MB/],
  ])("is not kept when it is %s", (_what, more, why) => {
    expect(attach(pdf("f1", more))).toMatch(why);
    expect(story.placement.files).toEqual([]);
  });

  it("may have ten megabytes to the byte", () => {
    expect(unfit({ type: "image/heic", bytes: mostBytes })).toBeUndefined();
  });

  it("is not added to a closed placement, and can still be removed from one", () => {
    attach(pdf("f1"));
    story.happened("system", { type: "gate-closed", phase: "checks", cycle: 1, next: "closed" });

    expect(attach(pdf("f2"))).toMatch(/closed/);
    expect(remove("f1")).toBe("taken");
  });
});

describe("a file behind a provider's link", () => {
  const mine = (file: string): Filing => pdf(file, { about: "provider-checks", ask });

  it("belongs to its question: others neither see nor remove it there", () => {
    attach(mine("f1"), "provider");
    attach(pdf("f2", { about: "provider-checks" }));

    expect(filesOfAsk(story.placement, ask).map((f) => f.id)).toEqual(["f1"]);
    expect(remove("f2", "provider", ask)).toMatch(/not open/);
    expect(remove("f1", "provider", "another-ask")).toMatch(/not open/);
    expect(remove("f1", "provider", ask)).toBe("taken");
  });

  it("is taken while the question is open, and not after", () => {
    attach(mine("f1"), "provider");
    story.happened("system", { type: "ask-withdrawn", ask, reason: "ask-again" });

    expect(attach(mine("f2"), "provider")).toMatch(/not open any more/);
    expect(remove("f1", "provider", ask)).toMatch(/not open any more/);
  });

  it("is one of twenty at the most, until one is taken back", () => {
    for (let n = 1; n <= mostOfAsk; n += 1) expect(attach(mine(`f${n}`), "provider")).toBe("taken");
    expect(attach(mine("one-more"), "provider")).toMatch(/You have sent 20 files/);
    remove("f7", "provider", ask);
    expect(attach(mine("one-more"), "provider")).toBe("taken");
  });

  it("speaks for the provider of now only", () => {
    attach(mine("f1"), "provider");
    expect(checksFiles(story.placement).map((f) => f.id)).toEqual(["f1"]);
    story.happened("lead", submitted("provider", { provider: "prov2", value: "yes" }));

    expect(checksFiles(story.placement)).toEqual([]);
  });
});
