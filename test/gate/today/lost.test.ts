import { afterEach, beforeEach, expect, it } from "vitest";
import { finley, openTuesday, type Tuesday } from "#test/functions/staff/attendance/tuesday.ts";

let tuesday: Tuesday;
beforeEach(async () => {
  tuesday = await openTuesday();
});
afterEach(() => tuesday.house.close());

const mainOf = async (): Promise<string> =>
  ((await tuesday.office.get("/today")).text.split("<main")[1] ?? "").replaceAll(/<[^>]+>|\s+/g, " ");

it("has children of whom nobody knows on top of Today, with name, place and numbers (K3.5)", async () => {
  expect(await mainOf()).not.toContain("not accounted for");
  await tuesday.house.to("2026-11-03T10:05:00Z");
  const page = (await mainOf()).replaceAll(/\s+/g, " ");

  expect(page).toMatch(/2 children are not accounted for/);
  expect(page.indexOf("not accounted for")).toBeLessThan(page.indexOf("To do"));
  expect(page).toMatch(
    /Finley Marlow .*?Should be at Tideway Nurture Centre, .*?Tideway Nurture Centre: 01632 960231/,
  );
  expect(page).toMatch(/Mrs Jodie Marlow: 01632 960301/);
  expect((await tuesday.office.get("/today")).text).toContain("/morning");

  await tuesday.provider({ pupil: finley, session: "morning", mark: "present" });
  expect(await mainOf()).toMatch(/1 child is not accounted for/);
});
