import type { ContactRecord, StaffRecord } from "#contracts/people.ts";
import type { Contact } from "#domain/contact.ts";
import type { FormId } from "#ids/promise-id.ts";
import type { Role } from "#ids/role.ts";
import { Incomplete } from "#letters/composing/incomplete.ts";
import type { PlacementCase } from "#letters/composing/placement-case.ts";
import type { AnswersTo, Recorded } from "#streams/placement/recorded.ts";
import type { Placement } from "#streams/placement/state.ts";

const missing = (what: string) => () => Promise.reject(new Incomplete(what));

export const aContact = (id: string, more: Partial<Contact> = {}): Contact => ({
  id,
  relationship: "parent",
  parentalResponsibility: "yes",
  livesWith: "yes",
  mayConsent: "yes",
  getsLetters: "yes",
  getsAddress: "yes",
  restricted: "no",
  channel: "email",
  emailNotices: "no",
  ...more,
});

export const aRecord = <F extends FormId>(_of: F, answers: AnswersTo<F>, version = 1): Recorded<F> => ({
  version,
  at: "2026-11-02T09:00:00Z",
  by: "lead",
  answers,
  words: {},
});

type Told = {
  readonly placement: Partial<Placement>;
  readonly contacts?: Readonly<Record<string, ContactRecord>>;
  readonly staff?: Partial<Readonly<Record<Role, StaffRecord>>>;
  readonly words?: Readonly<Record<string, string>>;
};

/** A case that reads nothing but what it was given: composers are pure, so no port is needed to try one. */
export const caseOf = ({ placement, contacts = {}, staff = {}, words = {} }: Told): PlacementCase => ({
  placement: {
    id: "p1",
    route: "agreement",
    contacts: [],
    asks: [],
    letters: [],
    forms: {},
    statuses: [],
    ...placement,
  } as unknown as Placement,
  mailed: true,
  pupil: { givenName: "Amara", familyName: "Okafor", dateOfBirth: "2014-05-04" },
  schoolRecord: {
    name: "Harbour View School",
    address: ["12 Quay Lane"],
    phone: "01632 960 014",
    replyTo: "office@harbour-view.example",
    complaintsTo: "Mr Idris Vale",
    complaintsProcedure: "https://harbour-view.example/complaints",
    privacyNotice: "https://harbour-view.example/privacy",
  },
  rules: {} as PlacementCase["rules"],
  today: "2026-11-02",
  publicUrl: "https://waymark.example",
  owing: () => {
    throw new Incomplete("no obligations are asked of this case");
  },
  staff: async (role) => staff[role],
  contact: async (id) => contacts[id],
  provider: async () => undefined,
  place: async () => undefined,
  words: async () => words,
  link: async () => "https://waymark.example/l/a-link",
  code: missing("no code"),
  toldInOne: async (mail) => [mail],
  overdue: async () => [],
});
