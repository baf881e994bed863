import { shortDate } from "#domain/calendar/date-words.ts";
import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, notAfterToday, text } from "#promises/deciding/guards/guard.ts";
import { openOrClosed } from "#promises/deciding/guards/life.ts";
import { something } from "#promises/deciding/guards/review.ts";
import { fileWithoutReceipt } from "#streams/placement/protection-file.ts";

export const protectionReceiptFits: readonly Fit[] = [
  openOrClosed,
  something((f) => fileWithoutReceipt(f.placement), "No child-protection file waits for its receipt."),
];

const afterSending: Guard<"protection-receipt"> = (f, s) => {
  const sent = fileWithoutReceipt(f.placement)?.answers["sent-on"] ?? "";
  return text(s, "outcome") === "confirmed" && text(s, "confirmed-on") < sent
    ? refuse(`It was sent on ${shortDate(sent)}.`, "confirmed-on")
    : undefined;
};

const ahead: Guard<"protection-receipt"> = (f, s) =>
  text(s, "outcome") === "chased" && text(s, "again-on") <= f.today
    ? refuse("The day must be after today.", "again-on")
    : undefined;

export const protectionReceiptTakes: readonly Guard<"protection-receipt">[] = [
  notAfterToday("confirmed-on", "The day"),
  afterSending,
  ahead,
];
