import type { Form, Option } from "#contracts/form.ts";
import { lineField, oneStep, severalField } from "#contracts/forms/fields.ts";
import { asked } from "#promises/asked.ts";

/** Which governors see this one case to decide on it (catalogue O6; rules of sense, roles). */
export const directionPanelFormWith = (governors: readonly Option[]): Form =>
  oneStep({
    id: "direction-panel",
    title: "Name the governors who decide on this direction",
    submit: "Name the panel",
    lead: "Those whom you name can open a summary of this one case, and are told by e-mail. No governor sees any other pupil.",
    fields: [
      severalField("governors", "Which governors?", "Select the governors", governors),
      lineField("delegation", "Which minute delegates such decisions to them?", "Enter the minute", {
        hint: "For example: full governing body, 8 July 2026, item 7",
      }),
    ],
  });

export const directionPanelForm = asked(["governors"], (c) => directionPanelFormWith(c.governors));
