import { describe, expect, it } from "vitest";
import type { ProviderFigures } from "#casework/provider/judging/figures.ts";
import { heldBackFigures, wholeFigures } from "#casework/provider/judging/shown-figures.ts";

const figures = (pupils: number): ProviderFigures => ({
  placements: pupils,
  pupils,
  possible: 200,
  attended: 150,
  unconfirmed: 3,
  outcomes: { "mainstream-full": 6, other: 1 },
  goingOn: pupils - 7,
  incidents: 2,
  cost: 30_000,
});

describe("The figures of a provider", () => {
  it("are whole for who works with pupils: cost per pupil and per session attended", () => {
    expect(wholeFigures(figures(3))).toMatchObject({
      attendance: 75,
      perPupil: 10_000,
      perSession: 200,
      incidents: 2,
    });
  });

  it("hold back all but “fewer than 5” of fewer than five pupils, cost and share included", () => {
    const shown = heldBackFigures(figures(3));
    expect(shown).toMatchObject({ pupils: "fewer than 5", attended: "not shown", incidents: "not shown" });
    expect([shown.attendance, shown.cost, shown.perPupil, shown.perSession]).toEqual(
      Array(4).fill(undefined),
    );
    expect(shown.outcomes).toEqual({});
  });

  it("hold back a small part, and the one by which it could be found", () => {
    const shown = heldBackFigures(figures(15));
    expect(shown.outcomes).toEqual({ "mainstream-full": "not shown", other: "fewer than 5" });
    expect(shown).toMatchObject({ incidents: "fewer than 5", attendance: 75, perPupil: 2_000 });
  });

  it("say nothing where nothing is on record", () => {
    const none = { ...figures(0), possible: 0, attended: 0, outcomes: {}, goingOn: 0, incidents: 0, cost: 0 };
    expect(wholeFigures(none)).toMatchObject({ attendance: undefined, perPupil: undefined });
  });
});
