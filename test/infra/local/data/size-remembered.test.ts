import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { afterEach, beforeEach, expect, it } from "vitest";
import { keptHere } from "#infra/local/data/kept-here.ts";
import { type House, openHouse } from "#test/gate/house.ts";

let house: House;
let root: string;
beforeEach(async () => {
  house = await openHouse();
  root = await mkdtemp(join(tmpdir(), "waymark-size-"));
});
afterEach(async () => {
  house.close();
  await rm(root, { recursive: true });
});

it("believes the size of the folder for five minutes, however often somebody looks (issue 17)", async () => {
  const here = keptHere(house.mailbox, () => house.engine, house.clock, root);
  await writeFile(join(root, "one"), "12345");
  expect((await here.holds()).bytes).toBe(5);

  await writeFile(join(root, "two"), "12345");
  house.clock.set(house.clock.now().add({ minutes: 4, seconds: 59 }));
  expect((await here.holds()).bytes).toBe(5);
  house.clock.set(house.clock.now().add(Temporal.Duration.from({ seconds: 1 })));
  expect((await here.holds()).bytes).toBe(10);
});
