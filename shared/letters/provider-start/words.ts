import type { ProviderStartFacts } from "./facts.ts";

export const providerStartWords = {
  title: "To the provider: a placement starts",
  subject: (school: string) => `A placement starts: ${school}`,
  starts: "A pupil of our school starts with you soon. The pupil’s initials are below.",
  caption: "The placement",
  before: "Before the first day",
  readPack:
    "Please read the first-day pack. It has health needs, emergency contacts and what helps the pupil.",
  open: "Open the first-day pack",
  daily: "Each day",
  oneMail: "You will get one mail from us each day, with all our pupils who should be with you.",
  notArrived: (phone: string) => `If a pupil has not arrived, please ring us straight away on ${phone}.`,
  outside: ({ name, phone }: NonNullable<ProviderStartFacts["outside"]>) =>
    `Outside school hours ring ${name} on ${phone}.`,
  worried: "If you are worried about a child",
  safeguarding: ({ name, phone }: ProviderStartFacts["safeguarding"]) =>
    `Tell ${name}, our safeguarding lead, at once on ${phone}. ` +
    "If a child is in danger now, ring 999 first. Please do not put a concern in a mail.",
  reply: "You can reply to this mail. A person at school reads it.",
};
