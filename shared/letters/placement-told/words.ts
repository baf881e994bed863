export const placementToldWords = {
  title: "To social worker or virtual school: a placement",
  subject: {
    told: "A placement: what we told you",
    changed: "A placement has changed",
    ended: "A placement comes to an end",
    "not-begun": "A placement does not go ahead",
  },
  from: (subject: string, school: string) => `${subject}, ${school}`,
  opening: {
    told: "We have spoken with you or your team about alternative provision for a child whom you work with. Here it is in writing.",
    changed:
      "The days, the times or the last day of a placement have changed, for a child whom you work with. This is how it will be.",
    ended: "A placement comes to an end, for a child whom you work with.",
    "not-begun":
      "We told you of a placement for a child whom you work with. It has not begun, and it does not go ahead.",
  },
  caption: "The placement",
  rows: { child: "Child", arranged: "Arranged", provider: "Provider" },
  expectHeading: "What you can expect of us",
  expect: [
    "We tell you at once when the child is absent and we do not know why",
    "We invite you to reviews",
    "We tell you when the placement changes or ends",
  ],
  wrong: (who: string) => `If something is wrong here, or you are worried, please ring ${who}.`,
};
