import { afterEach, beforeEach, expect, it } from "vitest";
import { handler } from "#functions/web/staff/handler.ts";
import { actWords, factWords } from "#functions/web/staff/school/permission-words.ts";
import { type Role, roles } from "#ids/role.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { actions, mayDo } from "#promises/permissions.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { lead } from "../referred.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const as = (staff: string) => new Caller(house, handler).signIn(staff);

type Right = { readonly act: string; readonly who: readonly Role[] };

it("says in the header all roles that one holds", async () => {
  const page = (await (await as(lead)).get("/today")).text;
  expect(page).toContain("Ms Rosa Flint, AP lead, SENCO, Key contact");
});

it("says for each role all that it may do, as each page asks", async () => {
  const browser = await as(sampleId("staff", "a-sorrel"));
  for (const role of roles) {
    const { acts, forms, facts } = (await browser.sees(`/school/roles?role=${role}`)) as unknown as Record<
      string,
      readonly Right[]
    >;
    const told = [...(acts ?? []), ...(forms ?? [])].map((r) => r.act).toSorted();
    const may = (Object.keys(actions) as (keyof typeof actions)[]).filter((a) => mayDo([role], a)).toSorted();
    expect(told, role).toEqual(may);
    expect(facts, role).toBeDefined();
  }
  expect(Object.keys(factWords).length).toBeGreaterThan(5);
  expect(new Set(Object.values(actWords)).size).toBe(Object.keys(actWords).length);
});

it("names who holds a role to those who may read who works here, and to nobody else", async () => {
  expect((await (await as(lead)).get("/school/roles?role=dsl")).text).toContain("Mrs Petra Lund");
  expect((await (await as(sampleId("staff", "a-sorrel"))).get("/school/roles?role=dsl")).text).not.toContain(
    "Lund",
  );
});
