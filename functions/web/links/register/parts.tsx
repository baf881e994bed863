import { dialled } from "#contracts/form-phone.ts";
import { listed } from "#domain/calendar/date-words.ts";
import { WithLink } from "../sentence.tsx";
import type { DayRegister } from "./load.ts";
import { registerWords as say } from "./words.ts";

/** Whom to ring, on every page of a provider. */
export const RingSchool = ({ d }: { readonly d: DayRegister }) => (
  <>
    <h2 class="govuk-heading-m">{say.missing}</h2>
    <p class="govuk-body">
      <WithLink
        say={{ ...say.ringAroundPhone(d.school.name), link: d.school.phone }}
        href={`tel:${dialled(d.school.phone)}`}
      />
    </p>
    {d.outside.map(({ name, phone, pupils }) => (
      <p class="govuk-body">
        <WithLink
          say={{ ...say.ringOutside(listed(pupils.map(d.nameOf)), name), link: phone }}
          href={`tel:${dialled(phone)}`}
        />
      </p>
    ))}
    <p class="govuk-body">{say.mayChange}</p>
  </>
);
