import type { Field, Option } from "../form.ts";
import {
  choiceField,
  dateField,
  lineField,
  oneStep,
  severalField,
  wordsField,
  yesNoField,
} from "./fields.ts";
import { options } from "./options.ts";

const numbers = ["1", "2", "3", "4"] as const;

const step = (n: (typeof numbers)[number]): readonly Field[] => {
  const more = n === "1" ? {} : { optional: true as const };
  return [
    dateField(`step-${n}-from`, `Step ${n}: from which day?`, `Enter the day of step ${n}`, more),
    wordsField(`step-${n}`, `Step ${n}: what is it?`, `Enter what step ${n} is`, more),
  ];
};

/** A phased return in steps with dates (catalogue O104; TWE 16.1). */
export const returnPlanForm = oneStep({
  id: "return-plan",
  title: "Plan the return to school",
  submit: "Save the plan",
  lead: "Up to four steps, each with the day from which it counts.",
  fields: [
    ...numbers.flatMap(step),
    lineField("who-helps", "Who helps the pupil at school?", "Enter who helps the pupil at school"),
  ],
});

/** The pupil's own view of how it went (catalogue O106; TWE 16.3): asked always, and any answer is an answer. */
export const pupilViewsForm = oneStep({
  id: "pupil-views",
  title: "The pupil’s views",
  submit: "Record the pupil’s views",
  fields: [
    dateField("asked-on", "When was the pupil asked?", "Enter when the pupil was asked"),
    choiceField(
      "how",
      "How did the pupil answer?",
      "Select how the pupil answered",
      options(
        ["talk", "In a talk"],
        ["pictures", "With pictures or signs"],
        ["writing", "In writing"],
        ["helper", "With the help of somebody the pupil trusts"],
        ["declined", "The pupil did not want to say"],
        ["unable", "The pupil could not be asked"],
      ),
    ),
    wordsField("said", "What did the pupil say or show?", "Enter what the pupil said or showed", {
      when: { field: "how", is: ["talk", "pictures", "writing", "helper"] },
    }),
    lineField("asked-by", "Who asked?", "Enter who asked"),
  ],
});

/** Talk with parents about the return, with objectives (catalogue O107; TWE 16.4). */
export const returnMeetingForm = oneStep({
  id: "return-meeting",
  title: "Talk with parents about what comes next",
  submit: "Record the talk",
  fields: [
    dateField("held-on", "When?", "Enter when it was"),
    severalField(
      "with",
      "Who took part?",
      "Select who took part",
      options(
        ["parents", "Parents"],
        ["pupil", "The pupil"],
        ["class-teacher", "Class teacher or tutor"],
        ["provider", "The provider"],
      ),
    ),
    wordsField("attendance-goal", "What is the goal for attendance?", "Enter the goal for attendance", {
      optional: true,
    }),
    wordsField("behaviour-goal", "What is the goal for behaviour?", "Enter the goal for behaviour", {
      optional: true,
    }),
    wordsField("agreed", "What was agreed?", "Enter what was agreed"),
  ],
});

/** The way onward where there is no return to this school (catalogue O108; TWE 16.5). */
export const onwardForm = (routes: readonly Option[]) =>
  oneStep({
    id: "onward",
    title: "The way onward without a return",
    submit: "Record the way onward",
    fields: [
      choiceField("route", "Where does the pupil go on?", "Select where the pupil goes on", routes),
      dateField("from", "From which day?", "Enter the day", { optional: true }),
      wordsField(
        "with-provider",
        "What do school and provider do together for it?",
        "Enter what is done for it",
      ),
    ],
  });

const everyAge = options(
  ["other-mainstream", "Another mainstream school"],
  ["special-school", "Special school"],
  ["other-provision", "Other alternative provision"],
  ["home-education", "Elective home education"],
);
const older = options(
  ["college", "College or sixth form"],
  ["work-with-training", "Work with study or training"],
);

/** Employment fits no infant (catalogue O108). */
export const onwardRoutes = (youngest: boolean): readonly Option[] =>
  youngest ? everyAge : [...everyAge, ...older];

/** How well the placement has served the pupil (catalogue O111; ECC 6). */
export const evaluationForm = oneStep({
  id: "evaluation",
  title: "Evaluate the placement",
  submit: "Record the evaluation",
  fields: [
    choiceField(
      "objectives",
      "Were its objectives met?",
      "Select whether its objectives were met",
      options(["all", "All of them"], ["some", "Some of them"], ["none", "None of them"]),
    ),
    {
      name: "attendance",
      kind: "number",
      label: "Attendance in percent",
      hint: "Filled in from the registers where they have it. Correct it if the school’s own register says otherwise.",
      min: 0,
      max: 100,
      unit: "%",
      missing: "Enter the attendance in percent",
    },
    yesNoField(
      "again",
      "Would the school use this provider again?",
      "Select whether the school would use it again",
    ),
    wordsField("results", "Results of examinations and assessments", "Enter the results", { optional: true }),
    wordsField("learned", "What has the school learned from it?", "Enter what the school has learned"),
  ],
});
