import { londonDate } from "#domain/calendar/london.ts";
import { noWords } from "#domain/commit.ts";
import { type Refusal, refuse } from "#domain/decision.ts";
import type { Profile } from "#domain/rules/rules.ts";
import type { SettingName } from "#domain/rules/settings.ts";
import { placementStream, schoolStream, scopeOf } from "#domain/streams.ts";
import type { RulesAsked } from "#policy/effective-setting.ts";
import { lawFloor } from "#policy/floor.ts";
import { profileOf, profiles } from "#policy/profiles.ts";
import { judgeOverride } from "#policy/tighten.ts";
import type { Deps } from "#ports/host.ts";
import { changePolicy, tightenRule } from "#promises/deciding/changing-policy.ts";
import type { Placement } from "#streams/placement/state.ts";
import { setProfile } from "#streams/school/school.ts";
import { execute } from "../commit/execute.ts";
import { executeSaying } from "../commit/execute-saying.ts";
import { placements, schools } from "../commit/streams.ts";
import type { Sender } from "../pupil/enter-pupil.ts";
import { minimumOf, overridesOf, pinnedProfile } from "./rules-in-force.ts";

const today = (deps: Deps): string => londonDate(deps.clock.now());

/** The policies of which a version is in force on an ISO date: the version, for each. */
export const policiesInForce = (on: string): readonly Profile[] =>
  [...new Set(profiles().map((p) => p.id))].flatMap((id) => profileOf(id, on) ?? []);

/** What the rules of a placement are worked out from on an ISO date. */
export const askedOf = (p: Placement, on: string): RulesAsked => ({
  floor: lawFloor(),
  profile: pinnedProfile(p.profile),
  ...minimumOf(p.trust, on),
  overrides: overridesOf(p),
  route: p.route,
  on,
});

const notInForce = refuse("No version of that policy is in force today.", "to");

/** Puts a placement under the version of a policy in force today: a recorded decision, with its reason. */
export const changePolicyFrom = async (
  deps: Deps,
  sender: Sender,
  { placement, to, reason }: { readonly placement: string; readonly to: string; readonly reason: string },
): Promise<Refusal | undefined> => {
  const profile = profileOf(to, today(deps));
  if (!profile) return notInForce;
  const command = { stream: placementStream(sender.at, placement), id: sender.command, by: sender.by };
  return executeSaying(
    deps,
    placements,
    { ...command, scope: scopeOf(sender.at), said: { reason } },
    (p, words) => changePolicy(p, { id: profile.id, version: profile.version }, words ?? noWords),
  );
};

/** Makes a setting stricter for one placement, with its reason; refused where it would relax. */
export const tightenFrom = async (
  deps: Deps,
  sender: Sender,
  tightening: {
    readonly placement: string;
    readonly setting: SettingName;
    readonly is: unknown;
    readonly reason: string;
  },
): Promise<Refusal | undefined> => {
  const { placement, setting, is, reason } = tightening;
  const command = { stream: placementStream(sender.at, placement), id: sender.command, by: sender.by };
  return executeSaying(
    deps,
    placements,
    { ...command, scope: scopeOf(sender.at), said: { reason } },
    (p, words) => {
      if (p.version === 0) return refuse("There is no such placement.");
      const judged = judgeOverride(setting, is, askedOf(p, today(deps)));
      return judged.kind === "not"
        ? refuse(judged.why, "value")
        : tightenRule(p, setting, judged.override.is, words ?? noWords);
    },
  );
};

/** A new school follows its first policy; later ones are chosen with a reason. */
export const beginPolicyFrom = async (
  deps: Deps,
  sender: Sender,
  to: string,
): Promise<Refusal | undefined> => {
  if (!profileOf(to, today(deps))) return notInForce;
  const command = { stream: schoolStream(sender.at), id: sender.command, by: sender.by };
  const done = await execute(deps, schools, command, (s) =>
    s.profile === ""
      ? setProfile(s, to, noWords)
      : refuse(
          "The school has a policy already. The headteacher chooses another one, with the reason.",
          "to",
        ),
  );
  return done.kind === "refused" ? done : undefined;
};

/** New referrals of the school follow another policy from now on (catalogue O121), with the reason. */
export const choosePolicyFrom = async (
  deps: Deps,
  sender: Sender,
  { to, reason }: { readonly to: string; readonly reason: string },
): Promise<Refusal | undefined> => {
  if (!profileOf(to, today(deps))) return notInForce;
  const command = { stream: schoolStream(sender.at), id: sender.command, by: sender.by };
  return executeSaying(
    deps,
    schools,
    { ...command, scope: scopeOf(sender.at), said: { reason } },
    (s, words) =>
      s.profile === to
        ? refuse("New referrals follow this policy already.", "to")
        : setProfile(s, to, words ?? noWords),
  );
};
