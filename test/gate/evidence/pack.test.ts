import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { placements, read } from "#casework/commit/streams.ts";
import { linesOfPlacement } from "#casework/evidence/lines-of-placement.ts";
import { keepFile, uploadFormFor } from "#casework/placement/evidence-files.ts";
import { placementStream, scopeOf } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { leftOutOfPacks } from "#promises/safeguarding/sealed.ts";
import { obligationsNow, playUntil } from "#test/journeys/cast/playing-through.ts";
import { Caller } from "../caller.ts";
import type { House } from "../house.ts";
import { lead, placementNow } from "../referred.ts";
import { type Running, records, underWay } from "../running/house-running.ts";
import { recordsForm } from "../under-way.ts";
import { certificate, downloaded, upload } from "../upload.ts";

let running: Running;
let house: House;

const dsl = sampleId("staff", "p-lund");

const as = (staff: string) => new Caller(house, handler).signIn(staff);

type Found = {
  readonly rows: number;
  readonly missing: number;
  readonly files: number;
  readonly streams: number;
  readonly decisions: number;
  readonly broken: readonly { readonly stream: string; readonly version: number }[];
  readonly head: string;
};

type Shown = {
  readonly state: string;
  readonly progress: { readonly done: number; readonly of: number };
  readonly found: Found;
  readonly downloads: readonly { readonly name: string; readonly href: string }[];
};

/** Makes a pack as the AP lead does, waits until it is there, and gives its page. */
const made = async (about: object, staff = lead): Promise<Shown & { readonly path: string }> => {
  const browser = await as(staff);
  const done = await browser.postJson("/evidence/new", { ...about, command: house.deps.ids.id() });
  expect(done.status, done.text).toBe(200);
  const path = String(done.model.location);
  await house.settle();
  return { ...((await browser.sees(path)) as unknown as Shown), path };
};

const taken = async (pack: Shown, name: string): Promise<Uint8Array> => {
  const href = pack.downloads.find((d) => d.name === name)?.href ?? "";
  const { location } = await (await as(lead)).get(href);
  const got = await downloaded(house, location);
  return new Uint8Array(Buffer.from(got.body ?? ""));
};

/** Changes the stored text of one decision, as somebody with the database in hand would. */
const altered = (stream: string, version: number): void => {
  for (const db of house.databases) {
    const tables = db.prepare("select name from sqlite_master where type = 'table'").all() as {
      name: string;
    }[];
    for (const { name } of tables.filter((t) => /commit|ledger/.test(t.name))) {
      const columns = (db.prepare(`pragma table_info(${name})`).all() as { name: string }[]).map(
        (c) => c.name,
      );
      if (!columns.includes("stream") || !columns.includes("version")) continue;
      const text = columns.find((c) => ["body", "json", "data", "commit_json"].includes(c));
      if (!text) continue;
      db.exec("pragma writable_schema = off");
      for (const { name: trigger } of db
        .prepare("select name from sqlite_master where type = 'trigger' and tbl_name = ?")
        .all(name) as { name: string }[])
        db.exec(`drop trigger ${trigger}`);
      db.prepare(`update ${name} set ${text} = replace(${text}, ?, ?) where stream = ? and version = ?`).run(
        '"by":"',
        '"by":"x',
        stream,
        version,
      );
    }
  }
};

beforeEach(async () => {
  running = await underWay("recorded");
  house = running.house;
}, 60_000);
afterEach(() => house.close());

describe("An evidence pack (issue 16, part 7)", () => {
  it("of a simulated placement-year has every promise that is owed, missing ones first, with clause, evidence and files", async () => {
    await playUntil(house, running.player, (p) => p.phase === "closed");
    const { placement } = running;
    const pack = await made({ what: "placement", placement });
    expect(pack.state).toBe("made");
    expect(pack.progress.done).toBe(pack.progress.of);
    expect(pack.found.broken).toEqual([]);
    expect(pack.found.head).toMatch(/^[0-9a-f]{64}$/);

    const bundle = unzipSync(await taken(pack, "everything.zip"));
    const csv = strFromU8(bundle["evidence.csv"] ?? new Uint8Array());
    const owed = obligationsNow(house, await placementNow(house, placement));
    const shown = owed.filter((o) => !leftOutOfPacks.includes(o.form));
    expect(pack.found.rows).toBe(shown.length);
    for (const o of shown) expect(csv, o.key).toContain(`,${o.id},`);
    const rows = csv.split("\n").map((line) => line.split(",")[0]);
    expect(rows.length).toBeGreaterThan(shown.length);
    const { lines } = await linesOfPlacement(house.deps, house.at, placement);
    for (const line of lines.filter((l) => l.standing === "done" && l.key.endsWith("-school") === false))
      expect(`${line.key}: ${line.done} ${line.evidence.join()}`).toMatch(/\d{4}-\d\d-\d\d .*decision \d+/);
    expect(strFromU8((bundle["evidence.pdf"] ?? new Uint8Array()).slice(0, 8))).toBe("%PDF-1.7");
    const ledger = strFromU8(bundle["ledger.csv"] ?? new Uint8Array());
    const { commits } = await read(house.deps, placements, placementStream(house.at, placement));
    expect(ledger).toContain(commits.at(-1)?.hash);
  }, 120_000);

  it("names the decision that was altered, on its page, on paper and in the table", async () => {
    const stream = placementStream(house.at, running.placement);
    const { commits } = await read(house.deps, placements, stream);
    const before = await made({ what: "placement", placement: running.placement });
    altered(stream, 5);
    const pack = await made({ what: "placement", placement: running.placement });
    expect(commits.length).toBeGreaterThan(5);
    expect(pack.found.broken).toEqual([{ stream, version: 5 }]);
    expect((await (await as(lead)).get(pack.path)).text).toContain(`Record ${stream}, decision 5`);
    expect(strFromU8(await taken(pack, "ledger.csv"))).toMatch(new RegExp(`${stream},\\d+,[0-9a-f]{64},5`));
    expect(before.found.broken).toEqual([]);
  }, 60_000);

  it("holds nothing that only the safeguarding leads may read, whoever makes it", async () => {
    const day = "2026-10-06";
    await recordsForm(house, running.placement, "concern", {
      reference: "SECRET-77",
      on: day,
      at: "08:30",
      "by-word": "yes",
    });
    const sorted = { about: "child", allegation: "adult", reference: "SECRET-78" };
    await recordsForm(house, running.placement, "concern-sorted", sorted, dsl);
    const pack = await made({ what: "placement", placement: running.placement }, dsl);
    const csv = strFromU8(await taken(pack, "evidence.csv"));
    expect(csv).not.toMatch(/SECRET|Ring the LADO|Sort the concern|Acknowledge the safeguarding/i);
  }, 60_000);

  it("brings the files that are evidence, and erases all of it after a week", async () => {
    const { placement } = running;
    const place = { at: house.at, placement };
    await upload(house, (await uploadFormFor(house.deps, place, "file-1", "/there")).fields, certificate);
    const kept = await keepFile(
      house.deps,
      { ...place, file: "file-1", id: "keeps-1", by: lead, about: "" },
      "Insurance",
    );
    expect(kept.kind).toBe("recorded");
    const pack = await made({ what: "placement", placement });
    const bundle = unzipSync(await taken(pack, "everything.zip"));
    expect(bundle["files/001 Liability 2026.pdf"]).toEqual(certificate.bytes);

    await house.to(
      house.deps.clock
        .now()
        .add({ hours: 8 * 24 })
        .toString(),
    );
    await house.sweep();
    const after = (await (await as(lead)).sees(pack.path)) as unknown as Shown;
    expect(after.state).toBe("erased");
    expect(after.downloads).toEqual([]);
    const id = pack.path.split("/").at(-1);
    expect(await house.deps.files.count(`${scopeOf(house.at)}/packs/${id}`)).toBe(0);
  }, 60_000);

  it.each([
    [{ what: "provider", provider: sampleId("provider", "tideway-nurture") }, "Tideway"],
    [{ what: "term", term: "2026-09-03" }, "All placements"],
    [{ what: "policy" }, "Policy"],
  ])(
    "is made of %o too",
    async (about, says) => {
      const terms = (await (await as(lead)).sees("/evidence/new")) as unknown as {
        form: { fields: { properties: { term: { enum: readonly string[] } } } };
      };
      const first = terms.form.fields.properties.term.enum[0];
      const pack = await made("term" in about ? { ...about, term: first } : about);
      expect(pack.state).toBe("made");
      expect(pack.found.rows).toBeGreaterThan(5);
      expect((await (await as(lead)).get(pack.path)).text).toContain(says);
    },
    60_000,
  );

  it("is for those who answer for placements, and each download is in the audit", async () => {
    const pack = await made({ what: "placement", placement: running.placement });
    const officer = await as(sampleId("staff", "d-marsh"));
    expect((await officer.get("/evidence")).status).toBe(403);
    expect((await officer.get(pack.path)).status).toBe(403);
    await taken(pack, "evidence.pdf");
    const reads = await house.deps.audit.list(house.scope, running.placement);
    expect(reads.some((r) => r.path.endsWith("evidence.pdf"))).toBe(true);
  }, 60_000);
});

describe("“Show me” (issue 16, part 7)", () => {
  it("answers any clause with all placements in two clicks from the list of parts", async () => {
    const browser = await as(lead);
    const { clauses } = (await browser.sees("/evidence")) as unknown as {
      clauses: readonly { clause: string; href: string }[];
    };
    const twe = clauses.find(({ clause }) => clause.startsWith("TWE 12"));
    // From anywhere: Policy, then the clause.
    for (const path of ["/policy", "/evidence"])
      expect((await browser.get(path)).text).toContain(twe?.href.replaceAll("&", "&amp;"));
    const { lines } = (await browser.sees(twe?.href ?? "")) as unknown as {
      lines: readonly { of: string; standing: string; evidence: readonly string[] }[];
    };
    expect(lines.map((line) => line.of)).toContain(running.placement);
    expect(lines.every((line) => line.standing === "done" || line.standing === "not-applicable")).toBe(true);
    expect((await browser.get("/evidence/clauses?clause=nothing")).status).toBe(404);
  }, 60_000);

  it("shows what is missing before anything else", async () => {
    await house.to("2026-11-16T09:00:00Z");
    expect(await records(running, "pastoral-contact")).toBeUndefined();
    const browser = await as(lead);
    const { clauses } = (await browser.sees("/evidence")) as unknown as {
      clauses: readonly { clause: string; href: string; asks: readonly { id: string }[] }[];
    };
    const reviews = clauses.find(({ asks }) => asks.some(({ id }) => id === "O82"));
    const { lines } = (await browser.sees(reviews?.href ?? "")) as unknown as {
      lines: readonly { standing: string }[];
    };
    expect(lines[0]?.standing).toBe("missing");
  }, 60_000);
});
