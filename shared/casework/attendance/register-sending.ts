import type { MailOwed } from "#domain/commit.ts";
import type { Contact } from "#domain/contact.ts";
import { parseStream, pupilStream, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { noLongerOwed } from "#streams/register/decide/mailing.ts";
import { pupils, read, registers, schools } from "../commit/streams.ts";
import { Incomplete } from "../compose/context.ts";
import type { Address, Desk } from "../mail/sending.ts";
import { contactRecordOf, providerOf, schoolRecordOf, staffMembersOf } from "../people/people.ts";
import { withheldFrom } from "../people/shared-address.ts";
import { providerAddresses } from "../provider/addresses.ts";
import { composeRegisterMail } from "./compose.ts";
import { staffBehind } from "./recipients.ts";
import type { RegisterContext } from "./register-context.ts";

const contextOf = async (deps: Deps, stream: string): Promise<RegisterContext> => {
  const at = parseStream(stream);
  const scope = scopeOf(at);
  const [{ state: register }, { state: school }, schoolRecord] = await Promise.all([
    read(deps, registers, stream),
    read(deps, schools, schoolStream(at)),
    schoolRecordOf(deps, scope, at.school),
  ]);
  if (!schoolRecord) throw new Incomplete("There is no record of the school");
  return { at, scope, stream, register, school, schoolRecord };
};

const contactsAbout = async (
  deps: Deps,
  c: RegisterContext,
  pupil: string | undefined,
): Promise<readonly Contact[]> =>
  pupil ? (await read(deps, pupils, pupilStream(c.at, pupil))).state.contacts : [];

const addressesOf = async (deps: Deps, c: RegisterContext, mail: MailOwed): Promise<readonly Address[]> => {
  const { to } = mail;
  if (to.startsWith("role:")) {
    const staff = await staffMembersOf(deps, c.scope, staffBehind(c.school, to));
    return [...staff.values()].map((s) => ({ name: s.name, address: s.email }));
  }
  if (to === c.register.provider) {
    const provider = await providerOf(deps, c.at.tenant, to);
    return providerAddresses(provider, mail);
  }
  const record = await contactRecordOf(deps, c.scope, to);
  return record?.email ? [{ name: record.name, address: record.email }] : [];
};

/** What sending a register's mail needs: to the provider, to parents, to staff. */
export const registerDesk = async (deps: Deps, stream: string, mail: MailOwed): Promise<Desk> => {
  const c = await contextOf(deps, stream);
  const contacts = await contactsAbout(deps, c, mail.facts.pupil);
  const reason = noLongerOwed(c.register, mail, contacts, deps.clock.now());
  const addresses = reason ? [] : await addressesOf(deps, c, mail);
  return {
    withheld: await withheldFrom(deps, c.scope, contacts, { to: mail.to, addresses }),
    schoolName: c.schoolRecord.name,
    replyTo: c.schoolRecord.replyTo,
    noLongerOwed: reason,
    addresses,
    compose: async () => ({ letter: await composeRegisterMail(deps, c, mail) }),
  };
};
