import { execute } from "#casework/commit/execute.ts";
import { registers } from "#casework/commit/streams.ts";
import { staffMembersOf } from "#casework/people/people.ts";
import { counted } from "#domain/calendar/date-words.ts";
import { registerStream } from "#domain/streams.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import type { Reply } from "#door/reply.ts";
import { takeOn } from "#streams/register/decide/escalating.ts";
import { isTakenOn, lookedFor } from "#streams/register/escalating.ts";
import type { Register } from "#streams/register/state.ts";
import { Button } from "#ui/components/button.tsx";
import { Section } from "#ui/components/section.tsx";
import { PostForm } from "#ui/form.tsx";
import { formOn } from "../forms/form-on.ts";
import { type Again, oneFormPage } from "../forms/one-form.tsx";
import type { AttendanceDay } from "./load.ts";
import { registerAsked } from "./slot-load.ts";
import { londonTime } from "./words.ts";

/** A provider of whose pupils some are not found, and who is on it. */
export type OnIt = {
  readonly register: string;
  readonly provider: string;
  readonly phone: string;
  /** Pupils whom nobody has confirmed and nobody is looking for. */
  readonly alone: number;
  /** "Ms Ada Nkemelu, since 10:12am". */
  readonly people: readonly string[];
};

/** Providers that were chased and have not answered for everybody. */
export const onItOf = async (c: StaffContext, d: AttendanceDay): Promise<readonly OnIt[]> => {
  const open = d.registers.filter((r) => r.opened && lookedFor(r).length > 0);
  const taken = open.flatMap((r) => lookedFor(r).flatMap((s) => s.takenOn ?? []));
  const staff = await staffMembersOf(
    c.deps,
    c.scope,
    taken.map(({ by }) => by),
  );
  return open.map((r) => {
    const on = lookedFor(r).flatMap((s) => s.takenOn?.slice(-1) ?? []);
    const names = on.map(
      ({ by, at }) => `${staff.get(by)?.name ?? "A member of staff"}, since ${londonTime(at)}`,
    );
    return {
      register: r.id,
      provider: d.providers.get(r.provider)?.name ?? "A provider",
      phone: d.providers.get(r.provider)?.phone ?? "",
      alone: lookedFor(r).filter((s) => !isTakenOn(s)).length,
      people: [...new Set(names)],
    };
  });
};

const Provider = ({ c, p }: { readonly c: StaffContext; readonly p: OnIt }) => (
  <div>
    <h3 class="govuk-heading-s">{p.provider}</h3>
    {p.people.length > 0 ? <p class="govuk-body">On it: {p.people.join("; ")}.</p> : null}
    {p.alone > 0 ? (
      <>
        <p class="govuk-body">
          {`Nobody is looking for ${counted(p.alone, "pupil")} yet. Ring ${p.phone || "the provider"}.`}
        </p>
        {c.may("attendance.write") ? (
          <PostForm action={`/attendance/${p.register}/taken-on`} csrf={c.csrf} command={c.deps.ids.id()}>
            <Button>
              I am on it<span class="govuk-visually-hidden">: {p.provider}</span>
            </Button>
          </PostForm>
        ) : null}
      </>
    ) : null}
  </div>
);

/** Who is looking for those whom nobody has confirmed; one press says that it is you. */
export const WhoIsOnIt = ({
  c,
  providers,
}: {
  readonly c: StaffContext;
  readonly providers: readonly OnIt[];
}) =>
  providers.length === 0 ? null : (
    <Section id="on-it" title="Who is finding out">
      {providers.map((p) => (
        <Provider c={c} p={p} />
      ))}
    </Section>
  );

const shown = (c: StaffContext, r: Register, again: Again = {}): Reply =>
  oneFormPage(
    c,
    {
      title: "I am on it",
      submit: "I am on it",
      fields: [],
      lead: "You say that you are finding out where these children are. No more staff are called about them. Record on the day’s page what you hear.",
      action: `/attendance/${r.id}/taken-on`,
      back: { href: `/attendance?date=${r.date}`, text: "Back to the day" },
    },
    again,
  );

/** A member of staff takes on finding out where the pupils of a provider are: nobody else is called then (catalogue O76). */
export const attendanceTakenOnPage: StaffPage = {
  path: "/attendance/{register}/taken-on",
  action: "attendance.write",
  doc: { summary: "Say that you are finding out where the unconfirmed pupils of a provider are" },
  ...formOn<Register>({
    find: async (c) => {
      const r = await registerAsked(c);
      return r?.opened ? r : undefined;
    },
    fields: () => [],
    shown,
    act: (c, r, command) =>
      execute(c.deps, registers, { stream: registerStream(c.at, r.id), id: command, by: c.staff }, takeOn),
    fieldOf: () => "",
    to: (r) => `/attendance?date=${r.date}`,
  }),
};
