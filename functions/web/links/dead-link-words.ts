/** What is said of a link that is not good, in English. */
export const deadLinkWords = {
  title: "This link does not work",
  message: "Open the newest mail from the school and press its button again, or ring the school.",
  why: "It may be incomplete, out of date, or meant for another person. Nothing that you sent before is lost.",
  remedies: "What you can do",
  newest: "Open the newest mail that the school sent you and press its button again, on this device.",
  ring: "Or ring the school. The number is at the end of the mail. You can answer on the phone too.",
  passedOn:
    "If somebody passed the mail on to you, the link is not for you. Ask the school office for the person named in the mail.",
} as const;
