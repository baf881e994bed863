import type { Row } from "#promises/obligations/obligation.ts";
import { called } from "#promises/obligations/recurring.ts";
import { schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { fileWithoutReceipt } from "#streams/placement/protection-file.ts";
import { latestOf } from "#streams/placement/records.ts";

export const protectionReceiptRows: readonly Row[] = [
  called({
    id: "O102",
    part: "receipt",
    title: "Get the receipt for the child-protection file",
    owner: "dsl",
    form: "protection-receipt",
    always: true,
    ofLawAlone: true,
    outlasts: true,
    by: (f) => fileWithoutReceipt(f.placement),
    due: ({ placement: p, today }) => {
      const file = fileWithoutReceipt(p);
      const chased = latestOf(p, "protection-receipt");
      const again = chased && chased.version > (file?.version ?? 0) ? chased.answers["again-on"] : undefined;
      if (again) return { date: again, explanation: ["You look at it again on that day."] };
      return schoolDaysAfter(
        p.calendar,
        file?.answers["sent-on"] ?? today,
        targets.protectionReceipt,
        "it was sent",
      );
    },
    otherwise: "No child-protection file waits for its receipt.",
    answered: ({ placement: p }) => {
      const receipt = latestOf(p, "protection-receipt");
      return receipt && receipt.version > (latestOf(p, "protection-file")?.version ?? 0)
        ? receipt
        : undefined;
    },
  }),
];
