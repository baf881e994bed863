import type { Answers } from "#contracts/form.ts";
import type { OutsideId } from "#contracts/forms/school/outside.ts";
import type { SchoolRecord } from "#contracts/people.ts";
import type { Refusal } from "#domain/decision.ts";
import type { Deps } from "#ports/host.ts";
import type { Sender } from "../../pupil/enter-pupil.ts";
import { changeRecord } from "./change-record.ts";

/** Somebody outside as the school's record has them; undefined until somebody has entered them. */
export const outsideOf = (r: SchoolRecord | undefined, who: OutsideId) => {
  if (who === "local-authority") return r?.localAuthority;
  if (who === "advice") return r?.adviceService;
  return who === "lado" ? r?.lado : r?.virtualSchool;
};

/** The same as answers to its form. */
export const outsideAnswers = (r: SchoolRecord | undefined, who: OutsideId): Answers => {
  const known = outsideOf(r, who);
  const { dutyPhone, directionForm } = (who === "local-authority" && r?.localAuthority) || {};
  return {
    ...(known ? { name: known.name, email: known.email, phone: known.phone } : {}),
    ...(dutyPhone ? { "duty-phone": dutyPhone } : {}),
    ...(directionForm ? { "direction-form": directionForm } : {}),
  };
};

/** Enters how somebody outside is reached, from valid answers. */
export const enterOutsideFrom = (
  deps: Deps,
  sender: Sender,
  who: OutsideId,
  answers: Answers,
): Promise<Refusal | undefined> => {
  const reached = { name: String(answers.name), email: String(answers.email), phone: String(answers.phone) };
  return changeRecord(deps, sender, {
    part: "outside",
    after: (before) => {
      if (who === "advice") return { ...before, adviceService: reached };
      if (who === "lado") return { ...before, lado: reached };
      if (who === "virtual-school") return { ...before, virtualSchool: reached };
      const localAuthority = {
        ...reached,
        ...(answers["duty-phone"] ? { dutyPhone: String(answers["duty-phone"]) } : {}),
        ...(answers["direction-form"] ? { directionForm: String(answers["direction-form"]) } : {}),
      };
      return { ...before, localAuthority };
    },
  });
};
