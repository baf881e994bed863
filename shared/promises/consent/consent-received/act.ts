import type { Act } from "#promises/act.ts";
import { answerConsent } from "#promises/deciding/answering.ts";

export const consentReceivedAct: Act = (f, { open, words }) =>
  answerConsent(f.placement, {
    ask: String(open.ask ?? ""),
    answer: String(open.answer) as "agree" | "refuse" | "question" | "call-me",
    channel: String(open.channel) as "paper" | "phone" | "in-person",
    ...(open["received-on"] ? { receivedOn: String(open["received-on"]) } : {}),
    ...(words ? { words } : {}),
  });
