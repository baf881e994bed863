import { describe, expect, it } from "vitest";
import { renderFragment } from "#ui/render.ts";
import compared from "./compared-fixtures.json" with { type: "json" };
import { controls } from "./fixture-controls.tsx";
import { fixturesOf } from "./fixture-options.ts";
import { pieces } from "./fixture-pieces.tsx";
import { comparable, withoutMenuButton } from "./html.ts";

const drawn = { ...pieces, ...controls };
const lists: Readonly<Record<string, readonly string[]>> = compared;

/** Form controls where a wrong id or a lost error is felt at once. */
const formControls = ["input", "textarea", "character-count", "date-input", "select", "radios", "checkboxes"];

describe.each(Object.entries(drawn))("%s, drawn from govuk-frontend's own options", (component, draw) => {
  const fixtures = fixturesOf(component);

  it.each(lists[component] ?? [])("is what the fixture says: %s", async (name) => {
    const fixture = fixtures.get(name);
    if (!fixture) throw new Error(`govuk-frontend has no fixture "${name}" of ${component}`);
    const ours = comparable(await renderFragment(draw(fixture.options)));
    expect(ours).toBe(comparable(withoutMenuButton(fixture.html)));
  });
});

describe("the comparison", () => {
  it("covers every component, with three fixtures at least", () => {
    for (const component of Object.keys(drawn))
      expect(lists[component]?.length, component).toBeGreaterThanOrEqual(3);
  });

  it("covers every form control with ten fixtures at least", () => {
    for (const control of formControls) expect(lists[control]?.length, control).toBeGreaterThanOrEqual(10);
  });
});
