import { afterEach, describe, expect, it } from "vitest";
import { formIds } from "#ids/promise-id.ts";
import { type Arrival, going, type Running, records, seenNow, underWay } from "./house-running.ts";
import { decidesWhere, tried } from "./tried-forms.ts";

let running: Running;

afterEach(() => running.house.close());

describe.each<Arrival>(["recorded", "not recorded"])(
  "A running placement stays running (K2.2), its arrival %s",
  (arrival) => {
    it("whatever form is taken, but for the end, the route and the safeguarding lead’s decision", async () => {
      running = await underWay(arrival);
      expect(await seenNow(running)).toEqual(going);
      const taken = new Set<string>();

      for (const { form, answers, by, refused } of tried) {
        const why = await records(running, form, await answers?.(running), by);
        expect.soft(why ?? "taken", form).toMatch(refused ?? /^taken$/);
        if (!why) taken.add(form);
        expect.soft(await seenNow(running), `after ${form}`).toEqual(going);
      }

      const named = new Set<string>([...tried.map(({ form }) => form), ...decidesWhere]);
      expect(formIds.filter((form) => !named.has(form))).toEqual([]);
      expect(taken.size).toBeGreaterThanOrEqual(60);
    }, 60_000);
  },
);
