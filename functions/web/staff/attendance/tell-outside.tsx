import { recordOutside } from "#casework/attendance/tell-outside.ts";
import type { Answers, Field } from "#contracts/form.ts";
import { options } from "#contracts/forms/options.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import type { Reply } from "#door/reply.ts";
import type { Outside } from "#streams/register/events.ts";
import { isPending } from "#streams/register/outside.ts";
import { Button, ButtonGroup } from "#ui/components/button.tsx";
import { WarningText } from "#ui/components/warning-text.tsx";
import { PostForm } from "#ui/form.tsx";
import { formOn } from "../forms/form-on.ts";
import { type Again, oneFormPage } from "../forms/one-form.tsx";
import { type LoadedSlot, onSlot } from "./slot-load.ts";
import { londonTime } from "./words.ts";

export const outsideNames: Readonly<Record<Outside, string>> = {
  "social-worker": "the social worker",
  "welfare-officer": "the pupil welfare officer",
};

const fields: readonly Field[] = [
  {
    name: "whom",
    kind: "radios",
    label: "Who is told?",
    options: options(
      ["social-worker", "The social worker"],
      ["welfare-officer", "The pupil welfare officer"],
    ),
    missing: "Select who is told",
  },
  {
    name: "how",
    kind: "radios",
    label: "How?",
    options: options(["tap", "By mail, now"], ["phone", "I have rung them"]),
    missing: "Select how they are told",
  },
];

/** Those outside the school who wait to be told of this absence. */
export const waitingOutside = (l: LoadedSlot) =>
  l.slot.outside
    .filter((n) => isPending(l.slot, n))
    .map(({ whom, sendAt }) => ({ whom, sendAt, action: `${l.href}/outside` }));

/** One press for each: the mail now, or that staff have rung. */
export const TellOutside = ({ c, l }: { readonly c: StaffContext; readonly l: LoadedSlot }) => (
  <>
    {waitingOutside(l).map(({ whom, sendAt, action }) => (
      <section aria-label={`Tell ${outsideNames[whom]}`}>
        <WarningText>
          {`Tell ${outsideNames[whom]}. A mail sends itself at ${londonTime(sendAt)}, unless the absence is explained before.`}
        </WarningText>
        <PostForm action={action} csrf={c.csrf} command={c.deps.ids.id()}>
          <input type="hidden" name="whom" value={whom} />
          <ButtonGroup>
            <Button name="how" value="tap">
              Send the mail now
            </Button>
            <Button name="how" value="phone" variant="secondary">
              I have rung them
            </Button>
          </ButtonGroup>
        </PostForm>
      </section>
    ))}
  </>
);

const shown = (c: StaffContext, l: LoadedSlot, again: Again = {}): Reply =>
  oneFormPage(
    c,
    {
      title: "Tell somebody outside the school",
      caption: `${l.name}, ${l.slot.session}`,
      lead: "An absence that nobody has explained is told to the social worker, and to the pupil welfare officer where the policy names them.",
      submit: "Record it",
      fields,
      action: `${l.href}/outside`,
      back: { href: l.href, text: "Back" },
      model: { waiting: waitingOutside(l) },
    },
    again,
  );

const record = (c: StaffContext, l: LoadedSlot, command: string, { whom, how }: Answers) =>
  recordOutside(
    c.deps,
    { stream: l.stream, id: command, by: c.staff },
    {
      pupil: l.slot.pupil,
      session: l.slot.session,
      whom: whom === "welfare-officer" ? whom : "social-worker",
      how: how === "phone" ? how : "tap",
    },
  );

/** The notice of an absence to a social worker or welfare officer, by one press (catalogue O77, O78; rules of sense). */
export const attendanceOutsidePage: StaffPage = {
  path: "/attendance/{register}/{pupil}/{session}/outside",
  action: "attendance.write",
  doc: { summary: "Tell a social worker or pupil welfare officer of an absence", form: fields },
  ...formOn({ ...onSlot, fields: () => fields, shown, act: record, fieldOf: () => "whom" }),
};
