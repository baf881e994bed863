/** What several pages behind mailed links say alike, in English. */
export const replyWords = {
  /** Above what a provider is asked for one school. */
  providerFor: (provider: string, school: string) => `${provider} for ${school}`,
  answerBy: (day: string) => `Please answer by ${day}.`,
  wasDue: (day: string) => `We asked for an answer by ${day}. You can still answer.`,
  earlierTerms: "The earlier terms",
  planNow: "The plan as it is now",
  arrived: "Your answers have reached us",
  reference: (reference: string) => `Reference ${reference}`,
  recordedOn: (when: string) => `Recorded on ${when}.`,
  next: "What happens next",
  closed: "Nothing is asked here any more",
  talk: "Talk to the school",
  person: (name: string, role: string) => `${name}, ${role}`,
  phone: (number: string) => `Phone ${number}`,
  /** What can be done without the page, by what the page is there for. */
  withoutPage: {
    question: "You can answer, ask and change your answer on the phone or on paper too.",
    form: "You can answer on the phone or on paper too.",
  },
} as const;
