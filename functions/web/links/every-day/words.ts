/** What the pages of a provider's link for every day say, in English. */
export const everyDayWords = {
  /** On the register and its receipt. */
  offer: "One link for every day, in place of a mail each morning",
  endIt: "End the link for every day",

  choose: {
    title: "One link for every day",
    lead: "We can mail you one link that opens the register of the day on which you press it. Then there is no mail each morning.",
    rests: [
      "You open the register yourself, on each day on which our pupils are with you.",
      "If a session has begun and we have not heard from you, we write and ring at the same times as now.",
      "The link goes to the e-mail address that the school holds for you, and to nobody else.",
      "It opens the register of the day alone. You can end it at any time, and so can the school.",
    ],
    submit: "Mail us the link",
    back: "Back to the register",
    name: "Your name",
    nameHint: "The school sees who has chosen it",
    nameMissing: "Enter your name",
  },
  chosen: {
    title: "You have one link for every day",
    since: (by: string, when: string) => (by ? `Chosen by ${by} on ${when}.` : `Chosen on ${when}.`),
    onItsWay:
      "It is on its way to the e-mail address that the school holds for you. Until it has gone, the mails in the morning go on.",
    until: (day: string) =>
      `It works until ${day}. It ends earlier when your e-mail address changes, or when no pupil of ours is with you any more.`,
  },
  end: {
    title: "End the link for every day",
    lead: "It opens nothing from then on. There is a mail each morning again, on each day on which our pupils are with you.",
    submit: "End it",
    none: "You have no link for every day.",
  },
  ended: {
    title: "This link for every day has ended",
    unsent: "What you were about to send has not reached the school.",
    why: "You or the school have ended it, or a newer one took its place, or your e-mail address has changed, or no pupil of ours is with you any more, or the school year is over. Nothing that you sent before is lost.",
    next: "What happens now",
    mornings: (school: string) =>
      `On each day on which pupils of ${school} are expected with you, a mail in the morning brings the link of that day.`,
    today:
      "You can have today’s link mailed once more. It goes to the e-mail address that the school holds for you, and is not shown here.",
    submit: "Mail today’s link",
    sent: "If our pupils are expected with you today, today’s link is on its way to the e-mail address that the school holds for you.",
    ringAroundPhone: {
      before: "If it does not come, or the address is not right any more, ring the school on ",
      after: ". You can answer on the phone too.",
    },
  },
} as const;
