import { describe, expect, it } from "vitest";
import { acknowledgeBy, answerBy, regulatorBy, regulatorDay } from "#domain/deadlines/data-matters.ts";

describe("The month of a request", () => {
  it("ends on the same day of the next month, or on that month's last", () => {
    expect(answerBy("2026-09-07", false)).toBe("2026-10-07");
    expect(answerBy("2027-01-29", false)).toBe("2027-03-01");
    expect(answerBy("2028-01-31", false)).toBe("2028-02-29");
  });

  it("goes on through the holidays of the school, and past a weekend or bank holidays to the next working day", () => {
    // The summer holidays are no reason to wait.
    expect(answerBy("2026-07-21", false)).toBe("2026-08-21");
    // Christmas Day 2026 is a Friday, Boxing Day is kept on the Monday.
    expect(answerBy("2026-11-25", false)).toBe("2026-12-29");
    // Good Friday to Easter Monday 2027.
    expect(answerBy("2027-02-26", false)).toBe("2027-03-30");
  });

  it("is three months where it was extended", () => {
    expect(answerBy("2026-09-07", true)).toBe("2026-12-07");
    expect(answerBy("2026-09-25", true)).toBe("2026-12-29");
    expect(answerBy("2026-11-30", true)).toBe("2027-03-01");
  });
});

describe("The clocks of complaints and breaches", () => {
  it("give 30 days to acknowledge a complaint, which no holiday makes longer", () => {
    expect(acknowledgeBy("2026-11-25")).toBe("2026-12-25");
    expect(acknowledgeBy("2027-02-01")).toBe("2027-03-03");
  });

  it("give 72 hours to tell the regulator, through weekend, bank holiday and the change of the clocks", () => {
    expect(regulatorBy("2026-12-24T15:00:00Z")).toBe("2026-12-27T15:00:00Z");
    // Known on Friday at 17:00 in London, an hour ahead; three days later London is not.
    expect(regulatorBy("2026-10-23T16:00:00Z")).toBe("2026-10-26T16:00:00Z");
    expect(regulatorDay("2026-10-23T16:00:00Z")).toBe("2026-10-26");
    expect(regulatorDay("2026-06-12T23:30:00Z")).toBe("2026-06-16");
  });
});
