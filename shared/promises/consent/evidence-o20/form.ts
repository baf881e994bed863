import type { EvidenceSchema } from "#promises/obligations/evidence.ts";

export const evidenceO20Schema: EvidenceSchema = {
  title: "Agreement signed by a parent",
  lead: "The agreement says where and when the child learns, that attendance is expected as at school, and how the placement is reviewed.",
  asked: "Sign the agreement about the placement",
  parent: {
    asks: "Is the agreement signed?",
    asksYou: "Do you sign the agreement?",
    text: "By saying yes you sign the agreement: your child goes to the place above on those days, attends as at school, and the school and you look at it together at each review. You can take your agreement back at any time by ringing the school.",
  },
};
