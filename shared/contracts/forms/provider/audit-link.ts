import { toJudge } from "../../read-by.ts";
import { choiceField, oneStep, signatureField, wordsField } from "../fields.ts";
import { options } from "../options.ts";

/** What a provider answers to the audit of a year behind its mailed link (catalogue O51; CRE 5). */
export const auditLinkForm = oneStep({
  id: "audit-signature",
  title: "Sign the audit",
  submit: "Send the answer",
  fields: [
    choiceField(
      "signs",
      "Do you sign this audit?",
      "Choose whether you sign the audit",
      options(
        ["signed", "We have read it, and we sign it"],
        ["not-signed", "We do not agree with it: please ring us"],
      ),
    ),
    wordsField("why", "What do you not agree with?", "Enter what you do not agree with", {
      when: { field: "signs", is: ["not-signed"] },
      readBy: toJudge,
      hint: "Write no names of children",
    }),
    signatureField("signed-by", "Your name and job", "Enter your name and job"),
  ],
});
