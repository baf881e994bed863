import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { placements, pupils } from "#casework/commit/streams.ts";
import { handOver } from "#casework/gate/hand-over.ts";
import { openReferral } from "#casework/placement/open-referral.ts";
import { decided } from "#domain/decision.ts";
import { pupilStream } from "#domain/streams.ts";
import { handler } from "#functions/web/admin/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { addPupil } from "#streams/pupil/pupil.ts";
import { expectOnce } from "../answers.ts";
import { Caller, hiddenOf } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { atConsent, lead, mother, placementNow, streamOf } from "../referred.ts";

let house: House;
let admin: Caller;

beforeEach(async () => {
  house = await openHouse({ sweeps: false });
  admin = await new Caller(house, handler).signIn(sampleId("staff", "j-pike"));
});
afterEach(() => house.close());

const reason = "The cause is mended";

describe("a mail with a question that comes back", () => {
  it("stands on the run’s page and on operations, and is mailed again at once, though a day has not gone by", async () => {
    const placement = await atConsent(house);
    const run = `/runs/gate/${placement}-consent-1-e1-d0-r0`;
    expect((await admin.get(`${run}/send-again`)).status).toBe(409);
    const key = `${placement}-consent-${mother.id}-1-consent-request`;
    const { stream, id, by } = { stream: streamOf(house, placement), id: `bounced-${key}`, by: "system" };
    await execute(house.deps, placements, { stream, id, by }, () =>
      decided([
        { type: "mail-bounced", key, to: mother.id, notice: "consent-request", reason: "no such mailbox" },
      ]),
    );
    await house.settle();

    expect(JSON.stringify((await admin.sees(run)).waits)).toContain('"state":"bounced"');
    const { signals } = (await admin.sees("/operations")) as unknown as {
      signals: readonly { readonly id: string; readonly ok: boolean }[];
    };
    expect(signals).toContainEqual(expect.objectContaining({ id: "bounces", ok: false }));

    const before = house.mails().filter(({ to }) => to.includes(mother.email)).length;
    const path = `${run}/send-again`;
    const fields = { ...hiddenOf((await admin.get(path)).text), reason };
    for (let time = 0; time < 2; time += 1) expect((await admin.post(path, fields)).status).toBe(303);
    await house.settle();
    expect(house.mails().filter(({ to }) => to.includes(mother.email))).toHaveLength(before + 1);
    await expectOnce(house, placement);
  });
});

/** So many placements of pupils of their own, each in its referral. */
const referred = async (count: number): Promise<readonly string[]> => {
  const { deps, at } = house;
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const pupil = `pupilofmany${String(n).padStart(2, "0")}`;
    await execute(deps, pupils, { stream: pupilStream(at, pupil), id: `add-${pupil}`, by: lead }, (p) =>
      addPupil(p, "8", []),
    );
    const done = await openReferral(deps, at, {
      pupil,
      route: "agreement",
      command: `refer-${pupil}`,
      by: lead,
    });
    if ("kind" in done) throw new Error(done.message);
    ids.push(done.placement);
  }
  await house.settle();
  return ids;
};

describe("starting twenty again at once, two of which a colleague has started meanwhile", () => {
  it("starts eighteen, and says of each of the two why not", async () => {
    const all = await referred(20);
    for (const id of all) await house.deps.runs.stop("placement", `${id}-e1`, "Test", "none");
    await house.settle();

    const query = "act=start-again&all=yes&show=attention&machine=placement";
    const page = await admin.get(`/runs/bulk?${query}`);
    expect(page.text).toContain("It can be done to 20 of 20 runs");
    for (const placement of all.slice(0, 2)) {
      await handOver({ ...house.at, placement, epoch: 1 }, house.deps);
      await house.settle();
    }

    const fields = { ...hiddenOf(page.text), reason, confirm: "20" };
    const send = () => admin.post("/runs/bulk", fields, "application/json");
    const { model } = await send();
    expect(model).toMatchObject({ done: 18, not: 2 });
    expect((await send()).model).toMatchObject({ done: 18, not: 2 });
    await house.settle();
    for (const id of all) expect((await placementNow(house, id)).epoch).toBe(2);
    expect(await admin.sees("/runs?show=attention")).toMatchObject({ total: 0 });
  });
});
