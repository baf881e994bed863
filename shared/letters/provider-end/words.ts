import type { SchoolFacts } from "../parts/facts.ts";

export const providerEndWords = {
  title: "To the provider: a placement has ended",
  subject: (school: string) => `A placement has ended: ${school}`,
  ended: "A placement with you has come to its end. Thank you for your work.",
  notBegunSubject: (school: string) => `A placement does not go ahead: ${school}`,
  notBegun: "A placement that was planned with you does not go ahead. Thank you for your time.",
  notBegunAsks: ["Return or delete what you have of the pupil’s records."],
  notBegunAfter: ({ contact }: SchoolFacts) =>
    `There is nothing else for you to do. Questions? Ring ${contact.name} on ${contact.phone}, or reply to this mail.`,
  caption: "The placement",
  askHeading: "What we ask of you",
  asks: [
    "Send any report that is still due, on the page that we sent you for it.",
    "Give back what belongs to the pupil or to us.",
    "Return or delete the pupil’s records, as our agreement says.",
  ],
  after: ({ contact }: SchoolFacts) =>
    `After the last day this pupil is no longer in our daily mails. Questions? ` +
    `Ring ${contact.name} on ${contact.phone}, or reply to this mail.`,
};
