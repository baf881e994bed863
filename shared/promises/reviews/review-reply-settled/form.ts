import type { Form, Option } from "#contracts/form.ts";
import { choiceField, oneStep, severalField, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { asked } from "../../asked.ts";

const settle = (replies: readonly Option[]): Form =>
  oneStep({
    id: "review-reply-settled",
    title: "Deal with a reply to an invitation",
    submit: "Record it",
    lead: "Somebody asked a question, or cannot come to a review.",
    fields: [
      severalField("replies", "Which replies did you deal with?", "Select the replies", replies),
      choiceField(
        "how",
        "What comes of it?",
        "Select what comes of it",
        options(
          ["answered", "The question is answered"],
          ["another-way", "They are heard in another way", "For example by phone, or before the meeting"],
          ["moves", "The meeting moves to another day", "New invitations are sent after this"],
          ["without", "The meeting is held without them", "They were told, and may send what they think"],
        ),
      ),
      wordsField("said", "What did you say, and what do they say?", "Enter what was said"),
    ],
  });

export const reviewReplySettledForm = asked(["repliesToSettle"], (c) => settle(c.repliesToSettle));
