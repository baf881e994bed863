import { afterEach, describe, expect, it } from "vitest";
import { brokenAt } from "#casework/commit/hash-chain.ts";
import { read, records } from "#casework/commit/streams.ts";
import { beginPackFrom } from "#casework/evidence/begin.ts";
import { governorsReport } from "#casework/governors/report.ts";
import {
  askPurgeFrom,
  decidePurgeFrom,
  letConcernGoFrom,
  liftHoldFrom,
  setHoldFrom,
} from "#casework/records/acts.ts";
import { recordsStream } from "#domain/streams.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import type { PurgeReason, Subject } from "#streams/records/events.ts";
import type { Purge } from "#streams/records/records.ts";
import { type House, openHouse } from "../house.ts";
import { head, lead, pupil } from "../referred.ts";
import { canaries, everything } from "./canaries.ts";
import { canaryYear, later, planted } from "./canary-year.ts";

const dsl = sampleId("staff", "p-lund");
const of: Subject = { what: "pupil", id: pupil };

let house: House;
afterEach(() => house.close());

const opened = async (everywhere?: Parameters<typeof openHouse>[0]): Promise<void> => {
  house = await openHouse({ sweeps: false, ...everywhere });
};

const sender = (by: string) => ({ at: house.at, by, command: house.deps.ids.id() });

const purges = async (): Promise<readonly Purge[]> =>
  (await read(house.deps, records, recordsStream(house.at))).state.purges;

const asks = (by = lead, subject = of, reason: PurgeReason = "period-over") =>
  askPurgeFrom(house.deps, sender(by), subject, reason, { note: "Canary-note" });

const agrees = async (by: string) =>
  decidePurgeFrom(house.deps, sender(by), (await purges()).at(-1)?.id ?? "", "agree", {});

const letGo = () =>
  letConcernGoFrom(house.deps, sender(dsl), pupil, "yes", {
    why: "Canary: the file went to the next school",
  });

/** Asked by one, agreed by another, carried out by the sweep. */
const purged = async (): Promise<void> => {
  await letGo();
  expect(await asks()).toBeUndefined();
  expect(await agrees(head)).toBeUndefined();
  await house.sweep();
};

/** A pack of evidence tells of the pupil by name. */
const packMade = async (): Promise<void> => {
  const placement = (await house.deps.views.list("placements", house.scope))[0]?.key ?? "";
  const begun = await beginPackFrom(house.deps, sender(lead), { what: "placement", id: placement });
  if ("kind" in begun) throw new Error(begun.message);
  await house.settle();
};

const numbers = () => governorsReport(house.deps, house.at, { from: "2026-09-01", to: "2027-08-31" });

describe("A placement-year with a canary in every field, once its time is over", () => {
  it("leaves not one of them in any table, index, file, mail, run or log; chains hold, and governors' numbers stay (issue 12, must show: canary)", async () => {
    await opened();
    await canaryYear(house);
    await packMade();
    const there = (await everything(house)).join("\n");
    for (const word of planted) expect(there, word).toContain(word);
    expect((await canaries(house)).length).toBeGreaterThan(100);
    later(house);
    const before = await numbers();

    await purged();

    expect(await canaries(house)).toEqual([]);
    for await (const stream of house.deps.ledger.streams(""))
      expect(brokenAt(await house.deps.ledger.read(stream)), stream).toEqual([]);
    expect(await numbers()).toEqual(before);
    const [purge] = await purges();
    expect(purge?.state).toBe("done");
    expect(purge?.proof?.stillThere).toEqual({});
    for (const store of ["vault", "files", "mail-copies", "mailbox", "links", "drafts", "search"] as const)
      expect(purge?.proof?.erased[store], store).toBeGreaterThan(0);
  }, 300_000);
});

describe("A purge", () => {
  it("is held by a concern until a safeguarding lead lets it go, and by a legal hold until that is lifted (issue 12, must show: hold stops purge)", async () => {
    await opened();
    await canaryYear(house);
    later(house);
    expect((await asks())?.message).toContain("touches a concern");
    await letGo();
    const hold = sender(lead);
    await setHoldFrom(
      house.deps,
      hold,
      { what: "pupils", ids: [pupil] },
      { matter: "Canary", why: "a claim" },
    );
    expect((await asks())?.message).toContain("legal hold");
    const { state } = await read(house.deps, records, recordsStream(house.at));
    await liftHoldFrom(house.deps, sender(head), state.holds[0]?.id ?? "", { why: "Settled" });
    expect(await asks()).toBeUndefined();
  }, 300_000);

  it("that a hold overtakes between the agreement and its turn is stopped before anything is erased", async () => {
    await opened();
    await canaryYear(house);
    later(house);
    await letGo();
    await asks();
    await agrees(head);
    await setHoldFrom(
      house.deps,
      sender(dsl),
      { what: "school" },
      { matter: "Inquiry", why: "asked to keep" },
    );
    const before = (await canaries(house)).length;
    await house.sweep();
    expect((await purges())[0]).toMatchObject({ state: "stopped" });
    // A form left half-filled goes by its own clock: its placement is closed.
    expect((await canaries(house)).length).toBeGreaterThanOrEqual(before - 1);
  }, 300_000);

  it("needs a second person: who asked cannot agree, and a no with its reason ends it (issue 12, must show: one of two refuses)", async () => {
    await opened();
    await canaryYear(house);
    later(house);
    await letGo();
    await asks(lead);
    expect((await agrees(lead))?.message).toContain("somebody else");
    const [purge] = await purges();
    await decidePurgeFrom(house.deps, sender(head), purge?.id ?? "", "refuse", {
      "why-not": "A sister is here",
    });
    expect((await purges())[0]).toMatchObject({ state: "refused", decidedBy: head });
    await house.sweep();
    expect((await canaries(house)).length).toBeGreaterThan(60);
  }, 300_000);

  it("before the time that law asks is refused with its clause, whoever asks and why", async () => {
    await opened();
    await canaryYear(house);
    later(house, "2031-03-05T09:00:00Z");
    await letGo();
    expect((await asks(lead, of, "asked-for"))?.message).toMatch(/25.*retention schedule/);
    expect((await asks(lead, of, "entered-by-mistake"))?.message).toMatch(/25/);
  }, 300_000);

  it("that is killed on the way goes on at the next sweep, from wherever it was", async () => {
    let left = Number.POSITIVE_INFINITY;
    const dies = () => {
      left -= 1;
      if (left < 0) throw new Error("killed");
    };
    await opened({
      everywhere: (deps) => ({
        ...deps,
        vault: {
          ...deps.vault,
          erase: async (scope, id) => {
            dies();
            return deps.vault.erase(scope, id);
          },
        },
        effects: {
          ...deps.effects,
          remove: async (kind, scope, key) => {
            dies();
            return deps.effects.remove(kind, scope, key);
          },
        },
      }),
    });
    await canaryYear(house);
    later(house);
    await letGo();
    await asks();
    await agrees(head);
    for (const steps of [0, 1, 3, 20, 60]) {
      left = steps;
      await house.sweep();
      expect((await purges())[0]?.state).toBe("approved");
    }
    left = Number.POSITIVE_INFINITY;
    await house.sweep();
    const [purge] = await purges();
    expect(purge?.state).toBe("done");
    expect(purge?.proof?.erased.vault).toBeGreaterThan(60);
    expect(await canaries(house)).toEqual([]);
  }, 300_000);
});
