import { listed } from "#domain/calendar/date-words.ts";
import { valueInWords } from "../value-words.ts";
import { cited, type Lint } from "./finding.ts";

/** Duties that the text puts on somebody who does not have them by law; its own better clause is named too. */
export const wrongDutyHolders: Lint = ({ profile, document, known }) =>
  known.duties.flatMap((duty) => {
    const said = document.duties.filter((d) => d.duty === duty.id);
    const wrong = said.filter((d) => !duty.on.includes(d.on));
    if (wrong.length === 0) return [];
    const right = said.filter((d) => duty.on.includes(d.on)).map((d) => d.clause);
    const against = right.length === 0 ? "" : ` That contradicts ${listed(right)} of the same policy.`;
    return [
      {
        rule: "wrong-duty-holder",
        grade: "defect",
        clause: cited(
          profile,
          wrong.map((d) => d.clause),
        ),
        says: `${duty.title} is put on the ${listed([...new Set(wrong.map((d) => valueInWords(d.on)))])}; by law it is for ${duty.holder}.${against}`,
        law: duty.law,
        remedy: `Name ${duty.holder}.`,
      },
    ];
  });
