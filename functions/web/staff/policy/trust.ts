import { execute } from "#casework/commit/execute.ts";
import { schools } from "#casework/commit/streams.ts";
import type { Field } from "#contracts/form.ts";
import { schoolStream } from "#domain/streams.ts";
import type { StaffPage } from "#door/context.ts";
import { trustOf, trusts } from "#policy/trusts.ts";
import { setTrust } from "#streams/school/school.ts";
import { todayOf } from "../attendance/load.ts";
import { begunFrom, savedBy, schoolNow, senderOf } from "../set-up/record-form.ts";

/** Stands for no trust. */
const alone = "none";

const fieldsOn = (today: string): readonly Field[] => [
  {
    name: "trust",
    kind: "radios",
    label: "To which trust does the school belong?",
    options: [
      ...[...new Set(trusts().map((t) => t.id))].flatMap((id) => {
        const asks = trustOf(id, today);
        return asks ? [{ value: id, label: asks.trust, hint: `${asks.title}, version ${asks.version}` }] : [];
      }),
      { value: alone, label: "None", hint: "Law and the school’s own policy hold" },
    ],
    missing: "Select the trust",
  },
];

const pageOf = (today: string) => ({
  title: "The school’s trust",
  lead: "What a trust asks of its schools holds over the school’s own policy wherever it asks more, from the moment you save, for open placements as well. The policy page then says of each rule which of them it is from. Records of the school stay its own: joining does not move them, and shows them to nobody.",
  submit: "Save",
  fields: fieldsOn(today),
  action: "/policy/trust",
  back: { href: "/policy", text: "School policy" },
});

/** The school joins a trust whose minimum it keeps to, or leaves it. */
export const policyTrustPage: StaffPage = {
  path: "/policy/trust",
  action: "policy.choose",
  doc: { summary: "Say to which trust the school belongs", form: fieldsOn("2026-09-01") },
  get: async (c) => {
    const { school } = await schoolNow(c);
    return begunFrom(c, pageOf(todayOf(c)), school.version > 0 ? { trust: school.trust || alone } : {});
  },
  post: (c, sent) =>
    savedBy(
      c,
      sent,
      pageOf(todayOf(c)),
      async (a) => {
        const { at, command, by } = senderOf(c, sent);
        const done = await execute(c.deps, schools, { stream: schoolStream(at), id: command, by }, (s) =>
          setTrust(s, a.trust === alone ? "" : String(a.trust)),
        );
        return done.kind === "refused" ? done : undefined;
      },
      "/policy",
    ),
};
