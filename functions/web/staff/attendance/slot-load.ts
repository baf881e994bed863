import { providerOf } from "#casework/people/people.ts";
import type { ProviderRecord } from "#contracts/people.ts";
import { registerStream } from "#domain/streams.ts";
import { type Session, sessions } from "#domain/week/session.ts";
import type { StaffContext } from "#door/context.ts";
import { shownSlots } from "#streams/register/standing.ts";
import { type Register, type Slot, slotOf } from "#streams/register/state.ts";
import { pupilNames, registerNow } from "./load.ts";

/** One pupil in one session, for the pages about it. */
export type LoadedSlot = {
  readonly stream: string;
  readonly register: Register;
  readonly slot: Slot;
  readonly name: string;
  readonly provider: ProviderRecord | undefined;
  readonly href: string;
  readonly day: string;
};

/** The register of a page's address; undefined for an id that none has. */
export const registerAsked = async (c: StaffContext): Promise<Register | undefined> => {
  const id = c.request.params.register ?? "";
  return /^[a-z0-9-]{1,64}-\d{4}-\d{2}-\d{2}$/.test(id) ? registerNow(c, id) : undefined;
};

/** The pupil and session of a page's address; undefined when this school's register has none such. */
export const loadSlot = async (c: StaffContext): Promise<LoadedSlot | undefined> => {
  const register = await registerAsked(c);
  const session: Session | undefined = sessions.find((s) => s === c.request.params.session);
  const pupil = c.request.params.pupil ?? "";
  const there = register && shownSlots(register).some((s) => s.pupil === pupil && s.session === session);
  if (!register || !session || !there) return undefined;
  const { nameOf } = await pupilNames(c, [pupil]);
  return {
    stream: registerStream(c.at, register.id),
    register,
    slot: slotOf(register, pupil, session),
    name: nameOf(pupil),
    provider: await providerOf(c.deps, c.at.tenant, register.provider),
    href: `/attendance/${register.id}/${pupil}/${session}`,
    day: `/attendance?date=${register.date}`,
  };
};

/** What all forms on one pupil's session have in common: sent twice, one is taken once. */
export const onSlot = {
  find: loadSlot,
  isTaken: (l: LoadedSlot, command: string): boolean => l.register.commands.get(command) !== undefined,
  to: (l: LoadedSlot): string => l.href,
};
