import type { Option } from "#contracts/form.ts";
import { choiceField, oneStep } from "#contracts/forms/fields.ts";
import { asked } from "#promises/asked.ts";
import { heard, whatBecame } from "../data-returned/form.ts";

/** What an earlier provider had is returned or destroyed, as staff heard it (UK GDPR art. 5(1)(e); catalogue O57). */
const earlierForm = (earlier: readonly Option[]) =>
  oneStep({
    id: "earlier-returned",
    title: "What became of the pupil’s records at the earlier provider",
    submit: "Record it",
    lead: "Its links are closed. Ring or write to it: what it downloaded, printed or wrote about the pupil is to be returned or destroyed.",
    fields: [choiceField("of", "Which provider?", "Select the provider", earlier), heard, ...whatBecame],
  });

export const earlierReturnedForm = asked(["earlier"], (c) => earlierForm(c.earlier));
