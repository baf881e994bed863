/** What the page of a question about evidence says, in English; its questions are those of its form. */
export const evidenceWords = {
  leadToParent: (child: string) => `Please read each part about ${child}, and tell us what you think.`,
  leadToProvider: (initials: string) =>
    `It is about the pupil ${initials}. Please write no names of children.`,
  changedSince: (when: string) =>
    `On ${when} you answered to the earlier terms. The plan has changed since then. Please read it as it is now, and answer again.`,
  soFar: (when: string, until: string) =>
    `Your answers reached us on ${when}. You can change them here until ${until}.`,
  next: "If you said that you would like to talk about something first, we ring you. Otherwise there is nothing more to do now.",
  changeWithLink: (until: string) => ({
    before: "You can ",
    link: "change your answers",
    after: ` until ${until}.`,
  }),
  closedWhy:
    "Thank you for coming back to it. Nothing that you sent is lost. If you would still like to say something, please ring.",
} as const;
