import type { Field, Option } from "../form.ts";
import { journeyEvidence } from "./evidence-journey.ts";
import { choiceField, dateField, lineField, severalField, wordsField } from "./fields.ts";
import { options } from "./options.ts";

/** What a row of the catalogue asks as evidence, beside the day and who did it, which every general page asks. */
export type EvidenceSchema = {
  readonly title: string;
  readonly lead: string;
  readonly fields?: readonly Field[];
  /** Goes on after "asks you to": what a mailed question asks, in a line. */
  readonly asked?: string;
  /** Answered by each parent; by mailed link, or told to staff. */
  readonly parent?: {
    /** What staff are asked of a parent, and what the parent is asked. */
    readonly asks: string;
    readonly asksYou: string;
    readonly text: string;
  };
  /** Answered by the provider by mailed link; staff fill in `fields`. */
  readonly provider?: {
    readonly asks: string;
    readonly text: string;
    readonly options?: readonly Option[];
  };
};

const formsOfProvider = options(
  ["none", "No: our usual papers are enough"],
  ["sent", "Yes: we have sent them to the parents or the school"],
);

/** By form id: the general pages (catalogue O15, O17, O20, O21, O31, O32, O131). */
export const evidenceSchemas: Readonly<Record<string, EvidenceSchema>> = {
  "evidence-o131": {
    title: "Equality considered",
    lead: "Record that equality was considered before the decision: whom the placement helps, and whether anybody could be put at a disadvantage.",
    fields: [
      severalField(
        "considered",
        "What was looked at?",
        "Select what was looked at",
        options(
          ["disability", "Disability and special educational needs"],
          ["ethnicity", "Ethnicity, religion and language"],
          ["sex", "Sex, pregnancy and other protected characteristics"],
          ["pattern", "Whether some groups of pupils are placed more often"],
          ["positive-action", "Whether positive action would help"],
        ),
      ),
      wordsField("found", "What was found?", "Enter what was found"),
    ],
  },
  "evidence-o15": {
    title: "Why an online provider",
    lead: "Online provision is used only where nothing else fits. Say what else was looked at.",
    fields: [
      wordsField(
        "tried",
        "Which other places were looked at, and why does none of them fit?",
        "Enter which other places were looked at",
      ),
    ],
  },
  "evidence-o17": {
    title: "Broad and balanced curriculum",
    lead: "Look at the whole week, at school and at the provider together.",
    fields: [
      choiceField(
        "kept",
        "Does the curriculum stay broad and balanced?",
        "Select whether the curriculum stays broad and balanced",
        options(["yes", "Yes"], ["with-steps", "Something is missing, and the school makes up for it"]),
      ),
      wordsField("steps", "What is missing, and what does the school do?", "Enter what the school does", {
        when: { field: "kept", is: ["with-steps"] },
      }),
    ],
  },
  "evidence-o20": {
    title: "Agreement signed by a parent",
    lead: "The agreement says where and when the child learns, that attendance is expected as at school, and how the placement is reviewed.",
    asked: "Sign the agreement about the placement",
    parent: {
      asks: "Is the agreement signed?",
      asksYou: "Do you sign the agreement?",
      text: "By saying yes you sign the agreement: your child goes to the place above on those days, attends as at school, and the school and you look at it together at each review. You can take your agreement back at any time by ringing the school.",
    },
  },
  "evidence-o21": {
    title: "Forms of the provider",
    lead: "Some providers ask parents for medical or consent forms of their own. They never take the place of the emergency sheet.",
    asked: "Say whether you need forms of your own from parents",
    fields: [
      choiceField(
        "answer",
        "Does the provider need forms of its own?",
        "Select whether the provider needs forms of its own",
        options(
          ["none", "No"],
          ["sent", "Yes: the parents have them"],
          ["returned", "Yes: they are filled in and with the provider"],
        ),
      ),
      dateField(
        "returned-on",
        "When did the provider get them back?",
        "Enter when the provider got them back",
        {
          when: { field: "answer", is: ["returned"] },
        },
      ),
    ],
    provider: {
      asks: "Do you need medical or consent forms of your own, filled in by parents?",
      text: "You get an emergency sheet from the school before the first day. Some settings need more.",
      options: formsOfProvider,
    },
  },
  "evidence-o55-necessary": {
    title: "Is a written agreement with the provider necessary?",
    lead: "Judge it for this placement: what is agreed already, what it costs, how long it lasts, and what would be unclear without one.",
    fields: [
      choiceField(
        "answer",
        "What was judged?",
        "Select what was judged",
        options(
          ["needed", "It is necessary", "The provider is asked to agree to the terms"],
          ["not-needed", "It is not necessary"],
        ),
      ),
      wordsField("why", "Why?", "Enter why"),
    ],
  },
  "evidence-o18-journey": journeyEvidence,
  "evidence-o31": {
    title: "Rule on banned substances",
    lead: "Alcohol, drugs, tobacco and vapes are banned. The school may search a pupil before going off site when there is a good reason.",
    asked: "Read the rule on banned substances",
    parent: {
      asks: "Has the parent read and understood the rule on banned substances?",
      asksYou: "Have you read and understood the rule?",
      text: "Alcohol, drugs, tobacco and vapes are not allowed, at the provider as at school. Staff may search a child before going off site when they have a good reason.",
    },
  },
  "evidence-o31-search": {
    title: "Search before going off site",
    lead: "Record a search in two lines. What was found stays in the school’s own safeguarding or behaviour record: give its reference only.",
    fields: [
      choiceField(
        "reason",
        "Why was the pupil searched?",
        "Select why the pupil was searched",
        options(["suspicion", "Reasonable suspicion"], ["agreed", "The pupil agreed to it"]),
      ),
      choiceField(
        "result",
        "What came of it?",
        "Select what came of it",
        options(["nothing", "Nothing was found"], ["found", "Something was found and dealt with"]),
      ),
    ],
  },
  "evidence-o32": {
    title: "Standards of behaviour: parents",
    lead: "The same standards hold at the provider as at school, and the school can follow up there what happened here.",
    asked: "Read the standards of behaviour",
    parent: {
      asks: "Has the parent read and understood the standards of behaviour?",
      asksYou: "Have you read and understood the standards?",
      text: "The same standards of behaviour hold at the provider as at school. If something goes wrong there, the school talks to you and may follow it up.",
    },
  },
  "evidence-o32-provider": {
    title: "Standards of behaviour: provider",
    lead: "The provider keeps to the school’s standards of behaviour, and rings the school when something serious happens.",
    asked: "Agree to the standards of behaviour",
    fields: [
      choiceField(
        "answer",
        "Does the provider agree?",
        "Select whether the provider agrees",
        options(["yes", "Yes"], ["talk", "It would like to talk about it first"], ["no", "No"]),
      ),
    ],
    provider: {
      asks: "Do you agree to hold the pupil to the same standards of behaviour as the school?",
      text: "You use your own rules day by day. They ask as much as the school’s, and you ring the school when something serious happens.",
    },
  },
  "evidence-o32-pupil": {
    title: "Standards of behaviour: pupil",
    lead: "Talk it over in words, or pictures, that the pupil understands.",
    fields: [
      choiceField(
        "answer",
        "Has the pupil understood and agreed?",
        "Select whether the pupil has understood and agreed",
        options(["yes", "Yes"], ["declined", "The pupil would not say"], ["talk", "It needs another talk"]),
      ),
    ],
  },
  "evidence-o12-kinship": {
    title: "Kinship care: advice of the virtual school",
    lead: "The virtual school head promotes the education of children in kinship care too, and gives advice. It is no duty of law to ask.",
    fields: [wordsField("advice", "What does the virtual school advise?", "Enter what it advises")],
  },
  "evidence-o59-direction": {
    title: "The authority’s own form for directions",
    lead: "Some authorities want a form of their own for every direction, besides the notice. The school’s set-up says where it is.",
    fields: [
      choiceField(
        "form",
        "Has it been sent?",
        "Select whether it has been sent",
        options(["sent", "Yes"], ["none", "The authority has no form of its own"]),
      ),
      lineField("reference", "Reference of the authority", "Enter the reference of the authority", {
        when: { field: "form", is: ["sent"] },
        hint: "Or who took it",
      }),
    ],
  },
  "evidence-o59-register": {
    title: "The authority’s register of children",
    lead: "The authority keeps a register of children who are educated elsewhere than at school for some of the week: by the school’s arrangement, on a part-time timetable or by flexi-schooling. Send it what it asks, in its own way, and again when something changes.",
    fields: [
      choiceField(
        "what",
        "What was sent?",
        "Select what was sent",
        options(["new", "A new entry"], ["change", "A change"], ["end", "The end"]),
      ),
      lineField("reference", "Reference of the authority", "Enter the reference of the authority", {
        optional: true,
      }),
    ],
  },
};
