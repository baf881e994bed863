import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type House, openHouse } from "#test/gate/house.ts";
import { changed, father, mother, placementNow } from "#test/gate/referred.ts";
import { invitationTo, recordsForm, underWay } from "#test/gate/under-way.ts";
import { signedIn } from "#test/gate/words/reading.ts";

let house: House;
let placement: string;
beforeEach(async () => {
  house = await openHouse();
  placement = await underWay(house, { start: "2026-09-08", end: "2026-12-15" });
  for (const { id } of [mother, father]) await changed(house, id, { channel: "paper" });
  await house.settle();
  await house.to("2026-09-21T12:00:00Z");
  await recordsForm(house, placement, "review-planned", invitationTo("2026-10-01"));
});
afterEach(() => house.close());

type Line = { readonly key: string; readonly to: string; readonly address: readonly string[] };

const office = () => signedIn(house, "attendance-officer");

const waiting = async (): Promise<readonly Line[]> => {
  const page = (await (await office()).sees("/post")) as unknown as { readonly letters: readonly Line[] };
  return page.letters;
};

const given = async () =>
  (await placementNow(house, placement)).papers.flatMap((paper) => (paper.given ? [paper.to] : []));

describe("Letters to print and post", () => {
  it("are printed in one file, each with the address in the window, reference, date and page numbers of its own", async () => {
    expect((await waiting()).map(({ to }) => to)).toEqual(
      expect.arrayContaining(["Mrs Jodie Marlow", "Mr Sean Marlow"]),
    );
    const { status, headers } = await (await office()).get("/post/letters.pdf");
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("application/pdf");
    expect(headers["content-disposition"]).toContain("attachment");
  });

  it("are marked as given in one act, each on its placement; sent twice, it is done once", async () => {
    const letters = (await waiting()).map(({ key }) => key);
    const sent = { letters, how: "post", on: "2026-09-21", command: "posts-them-all-1" };
    const staff = await office();
    for (let i = 0; i < 2; i += 1) expect((await staff.postJson("/post", sent)).status).toBeLessThan(423);
    await house.settle();

    expect((await given()).toSorted()).toEqual([father.id, mother.id].toSorted());
    expect(await waiting()).toEqual([]);
    expect((await staff.get("/post")).text).toContain("No letter waits to be given");
  });

  it("are marked one by one where only some were given, and never on a day before they were written", async () => {
    const [first] = await waiting();
    const staff = await office();
    const sent = { letters: [first?.key], how: "by-hand", on: "2026-09-20", command: "too-early-1" };
    const refused = await staff.postJson("/post", sent);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("written after that day");
    expect(await given()).toEqual([]);

    await staff.postJson("/post", { ...sent, on: "2026-09-21", command: "in-time-1" });
    expect(await given()).toHaveLength(1);
    expect(await waiting()).toHaveLength(1);
  });

  it("leave out whoever may not be written to any more, and say where no address is on record", async () => {
    await changed(house, father.id, { restricted: "yes" });
    const [record] = await house.deps.vault.get(house.scope, [mother.id]);
    if (!record) throw new Error("There is no such contact");
    const { address: _none, ...body } = record.body as Record<string, unknown>;
    await house.deps.vault.put({ ...record, body });
    await house.settle();

    expect(await waiting()).toMatchObject([{ to: "Mrs Jodie Marlow", address: [] }]);
    expect((await (await office()).get("/post")).text).toContain("No address on record");
    expect((await (await office()).get("/post/letters.pdf")).status).toBe(404);
  });

  it("are for those who give letters out", async () => {
    for (const role of ["governor", "clerk"] as const)
      expect((await (await signedIn(house, role)).get("/post")).status).not.toBe(200);
  });
});
