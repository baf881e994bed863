import type { FormPurpose } from "#streams/placement/events/events.ts";

/** What the pages of a provider's checks, agreement and reports say, in English; their questions are those of their forms. */
export const providerWords = {
  pupil: "Pupil",
  firstDay: "First day",
  plan: { baseline: "Where the pupil started from", targets: "Targets, and by when" },
  reportBefore: (day: string) => `In the report of ${day}`,
  register: "Sessions in the register",
  fromTo: (from: string, to: string) => `From ${from} to ${to}, by your own answers of each day`,
  putRight: "The school asks you to put this right:",
  noNames: "Write no names of children, and nothing about a child’s health or home.",
  heldTitle: "What the school holds about your setting",
  held: (on: string) =>
    `You answered these on ${on}, and the school found them satisfactory. You are not asked for them again: only whether they are still so, and what is new for this pupil.`,
  heldUntil: (what: string, day: string) => `${what}: holds until ${day}`,
  heldAnswers: "Read what you answered",
  heldNoWords: "What you wrote about people, and where your policies are, is not shown behind a mailed link.",
  filesWithLink: {
    before: "",
    link: "Send certificates and other files",
    after: " before or after you answer.",
  },
  soFar: (when: string, until: string) =>
    `Your answer reached us on ${when}. You can correct it here until ${until}. What you wrote about people is not shown again: please write it anew, and sign again.`,
  next: {
    "provider-checks": "The school looks at your answers, and tells you if it needs more.",
    "provider-agreement": "The school writes to the parents. You hear from us before the first day.",
    "progress-report": "The school reads your report and shares it with the parents.",
    "final-report": "The school reads your report and shares it with the parents.",
    "data-returned": "The school keeps your answer with the placement. Thank you.",
  } satisfies Readonly<Record<FormPurpose, string>>,
  /** One sentence with two links: to the answers, then to the files. */
  correctAndSendWithLinks: (until: string) => ({
    before: "You can ",
    correct: "correct your answers",
    between: ` until ${until}, and `,
    send: "send certificates and other files",
    after: ".",
  }),
  closedWhy:
    "Thank you. The school has gone on with this question, or asks it anew: then a newer mail has another link. Nothing that you sent is lost. To correct something, please ring.",
  notAsked: "This is not asked any more.",
} as const;
