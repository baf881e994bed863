/** What the page of an invitation says, in English; its questions are those of its form. */
export const reviewWords = {
  title: "Can you come to the meeting?",
  lead: {
    parent: (child: string) => `It is about how the placement of ${child} is going.`,
    pupil: "It is about how your placement is going. What you think matters.",
    others: (initials: string) =>
      `It is about the placement of the pupil ${initials}. Please write no names of children.`,
  },
  isForYou: (firstName: string) =>
    `This page is for you, ${firstName}. If somebody else has the link too, please leave the answer to the person it is for.`,
  day: "Day",
  time: "Time",
  fromUntil: (from: string, until: string) => `${from} to about ${until}`,
  place: "Where",
  formal: "This is a formal meeting: the placement is not going as well as we all hoped.",
  moved: "The meeting was moved after we wrote to you. Please read the new day, and answer to it.",
  objectives: "What we look at: the goals",
  noObjectives: "No goals are written down yet. The meeting will talk about them.",
  last: (day: string, how: string) => `At the last review, on ${day}: ${how}`,
  met: {
    yes: "the goals were being met.",
    partly: "the goals were being met in part.",
    no: "the goals were not being met.",
  },
  attendance: (from: string, to: string) => `Going to sessions, ${from} to ${to}`,
  attended: "Sessions there",
  missed: "Sessions missed",
  unconfirmed: "Not confirmed yet",
  soFar: (when: string, coming: string) =>
    `You answered on ${when}: ${coming} What you wrote is not shown again. You can answer anew until the end of the day of the meeting.`,
  said: { yes: "you are coming.", no: "you cannot come." },
  arrived: "Your answer has reached us",
  next: {
    yes: "We look forward to seeing you.",
    no: "We will ring you or write to you. You are heard in another way, too.",
    question: "We will answer your question before the meeting.",
  },
  changeWithLink: {
    before: "You can ",
    link: "change your answer",
    after: " until the end of the day of the meeting.",
  },
  closed: {
    held: "This meeting has been held.",
    "called-off": "This meeting is called off.",
    "not-asked": "You are not asked to this meeting any more.",
  },
} as const;
