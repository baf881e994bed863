import { choicesOf } from "../../../../shared/casework/choices.ts";
import { staffOf } from "../../../../shared/casework/people.ts";
import { wordsOf } from "../../../../shared/casework/words.ts";
import { placementForms } from "../../../../shared/contracts/forms/catalogue.ts";
import { longTime } from "../../../../shared/domain/london.ts";
import { noteRead, type StaffPage } from "../../../../shared/door/context.ts";
import { notFound } from "../../../../shared/door/reply.ts";
import { CheckAnswers } from "../../../../shared/ui/form/check-answers.tsx";
import { loadPlacement } from "../load.ts";

/** One recorded form as it was answered; words about people only for those who may see them. */
export const recordedPage: StaffPage = {
  path: "/placements/{placement}/recorded/{form}",
  doc: { summary: "What was recorded with a form", shows: ["placement", "form", "at", "by", "answers"] },
  action: "placement.read",
  get: async (c) => {
    const l = await loadPlacement(c);
    const id = c.request.params.form ?? "";
    const recorded = l?.placement.forms[id];
    const make = placementForms[id.split(".")[0] ?? ""];
    if (!l || !recorded || !make) return notFound;
    await noteRead(c, l.placement.pupil);
    const form = make(await choicesOf(c.deps, c.at, l.placement));
    const words = c.sees("placement.words")
      ? await wordsOf(c.deps, c.scope, Object.values(recorded.words))
      : {};
    const answers = { ...recorded.answers, ...words };
    const by = (await staffOf(c.deps, c.scope, recorded.by))?.name ?? "Waymark";
    return {
      kind: "page",
      title: form.title,
      back: { href: `/placements/${l.placement.id}`, text: "Back to the placement" },
      model: { placement: l.placement.id, form: id, at: recorded.at, by, answers },
      content: (
        <>
          <span class="govuk-caption-l">{l.who}</span>
          <h1 class="govuk-heading-l">{form.title}</h1>
          <p class="govuk-body">
            Recorded by {by}, {longTime(recorded.at)}.
          </p>
          {c.sees("placement.words") ? null : (
            <p class="govuk-body">Words about the pupil are not shown to your role.</p>
          )}
          <CheckAnswers steps={form.steps} answers={answers} />
        </>
      ),
    };
  },
};
