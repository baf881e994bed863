import { describe, expect, it } from "vitest";
import { priceNames, priceTable } from "#infra/simulate/price/price-table.ts";

describe("the price table", () => {
  it("has a date, and a source for each price", () => {
    const table = priceTable();
    expect(table.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    for (const name of priceNames) expect(table.prices[name].source.length).toBeGreaterThan(5);
  });

  it("holds what the service's price list says of the dearest three", () => {
    const { prices } = priceTable();
    const each = (name: (typeof priceNames)[number]): number => prices[name].usd / prices[name].per;
    expect(each("states.transition")).toBeCloseTo(0.025 / 1000, 12);
    expect(each("ses.mail")).toBeCloseTo(0.1 / 1000, 12);
    expect(each("dynamodb.write")).toBeCloseTo(0.625 / 1e6, 12);
  });

  it("says why of everything that was assumed", () => {
    for (const { why } of Object.values(priceTable().assumed)) expect(why).toMatch(/\.$/);
  });
});
