import type { Form } from "../form.ts";
import { choiceField, dateField, lineField, oneStep, severalField, timeField, wordsField } from "./fields.ts";
import { options } from "./options.ts";

/** A placement looked at again because the pupil’s rights have changed since the decision (catalogue O101; edge list 4.1). */
export const rightsLookedAtForm = oneStep({
  id: "rights-looked-at",
  title: "Look at this placement again",
  submit: "Record what you found",
  lead: "The pupil has gained or lost a status since the decision. See whether the placement is still right, and who must know.",
  fields: [
    dateField("on", "When did you look at it?", "Enter when you looked at it"),
    severalField(
      "looked-at",
      "What did you look at?",
      "Select what you looked at",
      options(
        ["risk", "The risk assessment"],
        ["plan", "The plan and its objectives"],
        ["people", "Who is told, who is invited and who may collect"],
        ["provider", "What the provider must know, and whether it must be registered"],
        ["timetable", "Days, times and transport"],
      ),
    ),
    choiceField(
      "outcome",
      "What follows?",
      "Select what follows",
      options(
        ["goes-on", "It goes on as it is"],
        ["changes", "It goes on with changes"],
        ["review", "A review is held sooner", "Plan it after this"],
        ["end", "It should end", "The end is recorded after this"],
      ),
    ),
    wordsField("why", "Why, and what is done by whom?", "Enter why, and what is done by whom"),
  ],
});

/** The support plan of the SENCO for social, emotional and mental health (catalogue O129; TMP 8). */
export const supportPlanForm = oneStep({
  id: "support-plan",
  title: "Support plan for social, emotional and mental health",
  submit: "Save the support plan",
  fields: [
    dateField("made-on", "When was it made?", "Enter when it was made"),
    severalField(
      "made-with",
      "With whom?",
      "Select with whom it was made",
      options(
        ["pupil", "The pupil"],
        ["parents", "Parents or carers"],
        ["provider", "The provider"],
        ["professionals", "Health or other services"],
      ),
    ),
    wordsField("needs", "Which needs were found?", "Enter which needs were found"),
    wordsField("support", "What support do they get, from whom?", "Enter what support they get"),
    dateField("next-on", "When is it looked at again?", "Enter when it is looked at again"),
  ],
});

/** What the school does when attendance has fallen (catalogue O79; TWE 15.5). */
export const attendanceInterventionForm = oneStep({
  id: "attendance-intervention",
  title: "Act on attendance",
  submit: "Record what was done",
  lead: "Sessions up to the day that you enter have been acted on. Later ones are counted anew.",
  fields: [
    dateField("on", "When?", "Enter when it was"),
    severalField(
      "what",
      "What was done?",
      "Select what was done",
      options(
        ["pupil", "A talk with the pupil about what keeps them away"],
        ["parents", "A talk or meeting with the parents"],
        ["provider", "A talk with the provider"],
        ["changed", "Times, transport or support were changed"],
        ["early-help", "Early Help or another service was brought in"],
        [
          "notice",
          "A notice to improve or a penalty notice was considered",
          "As the attendance policy has it",
        ],
      ),
    ),
    wordsField("agreed", "What was agreed?", "Enter what was agreed"),
    choiceField(
      "again",
      "Is it looked at again?",
      "Select whether it is looked at again",
      options(["yes", "Yes"], ["no", "No, attendance is where it should be"]),
    ),
    dateField("next-on", "When is it looked at again?", "Enter when it is looked at again", {
      when: { field: "again", is: ["yes"] },
    }),
  ],
});

/** That the authority’s designated officer was told of an allegation against an adult (catalogue O124; KCSIE). */
export const ladoToldForm = oneStep({
  id: "lado-told",
  title: "The LADO was told of the allegation",
  submit: "Record it",
  lead: "The story stays in the safeguarding system. Nobody speaks with the person concerned before the LADO has advised.",
  fields: [
    dateField("on", "On which day was the LADO rung?", "Enter the day on which the LADO was rung"),
    timeField("at", "At what time?", "Enter the time at which the LADO was rung"),
    lineField("who", "With whom did you speak?", "Enter with whom you spoke"),
    lineField("reference", "Reference of the LADO or of your own note", "Enter the reference"),
    wordsField("advice", "What did they advise?", "Enter what they advised"),
  ],
});

/** The safeguarding record by its reference alone; its content stays where it is (catalogue O102; TMP 8). */
export const safeguardingReferenceForm = oneStep({
  id: "safeguarding-reference",
  title: "The safeguarding record is up to date",
  submit: "Record the reference",
  lead: "Only the reference is kept here. What happened stays in the safeguarding system.",
  fields: [
    dateField("on", "When was it brought up to date?", "Enter when it was brought up to date"),
    lineField("system", "In which system?", "Enter in which system", { hint: "For example, CPOMS" }),
    lineField("reference", "Reference there", "Enter the reference"),
  ],
});

/** Meals of a pupil who is entitled to free school meals (catalogue O63; WBS 7.11). */
export const mealsForm = oneStep({
  id: "meals",
  title: "Free school meals at the provider",
  submit: "Record the arrangement",
  fields: [
    choiceField(
      "who",
      "Who gives the meal?",
      "Select who gives the meal",
      options(
        ["provider", "The provider, and the school pays"],
        ["school", "The school sends it"],
        ["voucher", "A voucher or payment to the family"],
        ["not-there", "The pupil is not there at mealtimes"],
      ),
    ),
    dateField("from", "From which day?", "Enter from which day"),
    wordsField("needs", "What must be known of food and allergies?", "Enter what must be known", {
      optional: true,
      hint: "The emergency sheet has the allergies: only what the kitchen needs besides",
    }),
  ],
});

/** Where a pupil learns whose provider may not be used any more (catalogue O54). */
export const providerAlternativeForm = oneStep({
  id: "provider-alternative",
  title: "The provider may not be used: decide where the pupil learns",
  submit: "Record the decision",
  fields: [
    dateField("on", "When was it decided?", "Enter when it was decided"),
    choiceField(
      "decision",
      "What was decided?",
      "Select what was decided",
      options(
        ["another", "Another provider", "The end here is recorded next, and a new referral follows"],
        ["school", "Back to school", "The end here is recorded next"],
        ["stays", "The pupil stays until it is put right", "Only where the pupil is safe there"],
      ),
    ),
    dateField("until", "By which day is it put right?", "Enter the day by which it is put right", {
      when: { field: "decision", is: ["stays"] },
    }),
    wordsField(
      "why",
      "Why, and how is the pupil kept safe until then?",
      "Enter why, and how the pupil is kept safe",
    ),
  ],
});

/** Forms that a pupil’s statuses, attendance and provider ask for, by id. */
export const rightsForms: Readonly<Record<string, () => Form>> = {
  "attendance-intervention": () => attendanceInterventionForm,
  "safeguarding-reference": () => safeguardingReferenceForm,
  meals: () => mealsForm,
  "lado-told": () => ladoToldForm,
  "provider-alternative": () => providerAlternativeForm,
  "rights-looked-at": () => rightsLookedAtForm,
  "support-plan": () => supportPlanForm,
};
