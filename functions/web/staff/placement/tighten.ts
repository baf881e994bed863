import { askedOf, tightenFrom } from "#casework/rules/placement-policy.ts";
import type { Field } from "#contracts/form.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { type SettingName, settingNames, settings } from "#domain/rules/settings.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { notFound, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { effectiveSetting } from "#policy/effective-setting.ts";
import { type Ask, stricterThanNow, valueFrom } from "#policy/tighten.ts";
import { valueInWords } from "#policy/value-words.ts";
import { type Again, oneFormPage } from "../forms/one-form.tsx";
import { reasonFields } from "../policy/change.tsx";
import { type Loaded, loadPlacement } from "./load.ts";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const labelOf = (name: SettingName, value: string): string =>
  capital(valueInWords(settings[name].order.kind === "cadence" ? [{ every: value }] : value));

const valueField = (name: SettingName, ask: Ask): Field => {
  const field = { name: "value", label: settings[name].title, missing: "Select or enter the stricter value" };
  if (ask.kind === "number")
    return { ...field, kind: "number", min: 0, max: 400, ...(ask.unit ? { unit: ask.unit } : {}) };
  const options = ask.values.map((value) => ({ value, label: labelOf(name, value) }));
  return { ...field, kind: ask.kind === "one" ? "radios" : "checkboxes", options };
};

type Asked = {
  readonly loaded: Loaded;
  readonly name: SettingName;
  readonly why: string;
  readonly fields: readonly Field[];
};

const askedFor = async (c: StaffContext): Promise<Asked | undefined> => {
  const loaded = await loadPlacement(c);
  const name = settingNames.find((each) => each === c.request.query.get("setting"));
  if (!loaded || !name) return undefined;
  const rules = askedOf(loaded.placement, londonDate(c.deps.clock.now()));
  const ask = stricterThanNow(name, rules);
  if (!ask) return undefined;
  const { why } = effectiveSetting(name, rules);
  return { loaded, name, why, fields: [valueField(name, ask), ...reasonFields] };
};

const page = (c: StaffContext, { loaded, name, why, fields }: Asked, again: Again = {}): Reply => {
  const path = `/placements/${loaded.placement.id}/policy`;
  return oneFormPage(
    c,
    {
      title: "Make a rule stricter for this placement",
      caption: loaded.who,
      lead: `What holds now: ${why} For this placement alone it can ask more, never less.`,
      submit: "Make it stricter",
      fields,
      action: `${path}/stricter?setting=${name}`,
      back: { href: path, text: "Rules of this placement" },
    },
    again,
  );
};

/** Makes one setting stricter for one placement, with the reason; what would relax it is refused (catalogue 1N). */
export const placementTightenPage: StaffPage = {
  path: "/placements/{placement}/policy/stricter",
  action: "placement.policy",
  doc: {
    summary: "Make a setting stricter for one placement; the form of its GET names the values",
    query: { setting: "Name of the setting" },
  },
  get: async (c) => {
    const asked = await askedFor(c);
    return asked ? page(c, asked) : notFound;
  },
  post: async (c, sent) => {
    const asked = await askedFor(c);
    if (!asked) return notFound;
    const { command } = sent;
    const checked = taken(asked.fields, sent);
    if (checked.kind === "refused")
      return page(c, asked, { typed: checked.typed, errors: checked.errors, command });
    const { value = "", reason } = checked.answers;
    const placement = asked.loaded.placement.id;
    const refused = await tightenFrom(
      c.deps,
      { at: c.at, command, by: c.staff },
      { placement, setting: asked.name, is: valueFrom(asked.name, value), reason: String(reason) },
    );
    if (!refused) return { kind: "see", to: `/placements/${placement}/policy` };
    const errors = [{ field: refused.field ?? "", message: refused.message }];
    return page(c, asked, { typed: sent.typed ?? {}, errors, command });
  },
};
