import { dateInWords } from "../parts/wording.ts";

export const standingLinkWords = {
  title: "To the provider: one link for every day",
  subject: (school: string) => `Your link for every day: ${school}`,
  chosen:
    "Somebody with you chose one link for every day. Please keep this mail: the button opens the register of the day on which you press it.",
  open: "Open today’s register",
  how: "From now on there is no mail in the morning. Open the register yourself on each day on which our pupils are with you.",
  chased:
    "If a session has begun and we have not heard from you, we write to you at the same times as before, and then ring.",
  key: "Look after this link. Whoever has it sees the first names of our pupils who are expected that day. You may pass it to a colleague who takes the register for you.",
  ends: (until: string) =>
    `You can end it with one press on the page, and so can we. It ends by itself on ${dateInWords(until)}, when your e-mail address changes, and when no pupil of ours is with you any more. Then there is a mail each morning again.`,
  notYou: (phone: string) =>
    `If nobody with you has chosen this, press the button and end it, or ring us on ${phone}.`,
  from: (school: string) =>
    `Sent by ${school}. No answer does not mean that a pupil is there: we will ring you.`,
};
