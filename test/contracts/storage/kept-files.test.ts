import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { placements, read } from "#casework/commit/streams.ts";
import {
  downloadOf,
  type FileCommand,
  fileWords,
  keepFile,
  takeFileAway,
  uploadFormFor,
  waitingFile,
} from "#casework/placement/evidence-files.ts";
import { decided } from "#domain/decision.ts";
import { placementStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { memoryDeps } from "#test/functions/staff/memory-deps.ts";
import { type FileHost, fileHosts } from "./file-hosts.ts";

const at = { tenant: "hills", school: "hill" };
const place = { at, placement: "placement1" };
const stream = placementStream(at, place.placement);
const pdf = new Uint8Array([...new TextEncoder().encode("%PDF-1.7"), 0, 255, 13, 10, 128]);
const heic = new Uint8Array([0, 0, 0, 24, ...new TextEncoder().encode("ftypheic"), 1, 2]);

describe.each(fileHosts)("a file that is kept in $name", ({ open }) => {
  let host: FileHost;
  let memory: ReturnType<typeof memoryDeps>;
  let deps: Deps;
  beforeEach(async () => {
    host = await open();
    memory = memoryDeps();
    deps = { ...memory.deps, files: host.files };
    const command = { stream, id: "opened-1", by: "system" };
    const profile = { id: "west-bridgford-2025", version: "1" };
    await execute(deps, placements, command, () =>
      decided([{ type: "placement-opened", pupil: "pupil1", profile, route: "agreement" }]),
    );
  });
  afterEach(async () => {
    memory.close();
    await host.close();
  });

  const uploads = async (file: string, name: string, bytes: Uint8Array) =>
    host.upload(await uploadFormFor(deps, place, file, "/here"), { name, type: "x/y", bytes });
  const command = (file: string, id = "command-1"): FileCommand & { readonly about: string } => ({
    ...place,
    file,
    id,
    by: "lead",
    about: "plan",
  });
  const files = async () => (await read(deps, placements, stream)).state.files;

  it("waits first, and comes out byte for byte with its name and the type that its bytes show", async () => {
    await uploads("f1", "Photo of it.HEIC", heic);
    expect(await waitingFile(deps, place, "f1")).toMatchObject({ type: "image/heic", bytes: heic.length });
    expect(await files()).toEqual([]);
    expect(await keepFile(deps, command("f1"), "A photo")).toMatchObject({ kind: "recorded" });

    const [kept] = await files();
    if (!kept) throw new Error("Nothing is kept");
    expect(kept).toMatchObject({
      id: "f1",
      type: "image/heic",
      words: { fields: ["digest", "file-name", "what"] },
    });
    const words = await fileWords(deps, scopeOf(at), [kept]);
    expect(words.get("f1")).toEqual({
      name: "Photo of it.HEIC",
      what: "A photo",
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const download = await host.download((await downloadOf(deps, place, kept)) ?? "");
    expect(download.bytes).toEqual(heic);
    expect(await waitingFile(deps, place, "f1")).toBeUndefined();
  });

  it("is kept once, by one command or by two", async () => {
    await uploads("f1", "c.pdf", pdf);
    await Promise.all(
      ["command-1", "command-1", "command-2"].map((id) => keepFile(deps, command("f1", id), "C")),
    );
    await keepFile(deps, command("f1", "command-3"), "C");

    const [kept, ...more] = await files();
    expect(more).toEqual([]);
    expect(kept && (await downloadOf(deps, place, kept))).toBeDefined();
  });

  it.each([
    ["is empty", "c.pdf", new Uint8Array()],
    ["is no file of a kind that is kept", "c.pdf", new TextEncoder().encode("<html>")],
  ])("is none when it %s", async (_what, name, bytes) => {
    await uploads("f1", name, bytes);

    expect(await keepFile(deps, command("f1"), "C")).toMatchObject({ kind: "refused" });
    expect(await files()).toEqual([]);
    expect(await host.files.read("hills/hill/placement1", "f1")).toBeUndefined();
  });

  it("is gone from storage and vault once it is removed", async () => {
    await uploads("f1", "c.pdf", pdf);
    await keepFile(deps, command("f1"), "C");
    await takeFileAway(deps, command("f1", "command-2"), "Of another pupil");

    const [gone] = await files();
    expect(gone?.removed).toBeDefined();
    expect(gone && (await downloadOf(deps, place, gone))).toBeUndefined();
    expect(gone && (await fileWords(deps, scopeOf(at), [gone])).get("f1")).toEqual({
      name: "",
      what: "",
      digest: "",
    });
  });

  it("sent by one question cannot be kept by another, nor by another placement", async () => {
    await uploads("f1", "c.pdf", pdf);
    for (const other of [{ ask: "ask-1" }, { placement: "placement2" }])
      expect(await keepFile(deps, { ...command("f1"), ...other }, "C")).toMatchObject({ kind: "refused" });
    expect(await files()).toEqual([]);
  });
});
