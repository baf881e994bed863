import { describe, expect, it } from "vitest";
import { decisionAsks } from "#casework/decision-choices.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import type { Route } from "#domain/rules/rules.ts";
import type { Role } from "#ids/role.ts";
import { eyesOf, standsIn } from "#promises/deciding/guards/second-person.ts";
import { whoDecides } from "#promises/deciding/who-decides.ts";
import { foldSchool, type School } from "#streams/school/school.ts";
import { records } from "../before-start.ts";
import { parent, referred, Story } from "../given.ts";

const staffed = (roles: Readonly<Record<string, readonly Role[]>>): School => ({
  ...foldSchool("s", []),
  staff: Object.entries(roles).map(([id, held]) => ({ id, roles: held, active: true })),
});

const five = staffed({
  head: ["headteacher"],
  lead: ["ap-lead"],
  dsl: ["dsl"],
  senco: ["senco"],
  chair: ["governor-chair"],
});

type Given = {
  readonly by: string;
  readonly school?: School;
  readonly said?: readonly string[];
  readonly answers?: FormAnswers;
};

const everybody = { "decided-with": ["senco", "dsl", "parents"] };

/** A referral that a teacher submitted, for a pupil with some statuses, under a policy. */
const under = (profile: string, statuses: readonly string[] = [], route: Route = "agreement") => {
  const story = referred(new Story("2026-09-16T09:00", route, profile), [parent("mum")], "2026-11-10");
  story.happened("system", { type: "statuses-copied", statuses, from: "s" });
  const decides = ({ by, school = five, said = [], answers = {} }: Given): string =>
    records(
      story,
      "decision",
      { decision: "place", "decided-on": "2026-09-16", ...everybody, ...answers },
      { by, said, eyes: eyesOf(school, by, whoDecides(story.facts).roles) },
    );
  return { story, decides };
};

const referredBy = (story: Story, by: string): void => {
  story.happened(by, { type: "form-submitted", form: "referral", answers: {}, words: {} });
};

describe("who decides on a referral (O5)", () => {
  it("is the headteacher alone where the policy names the headteacher (TMP 6)", () => {
    const { decides } = under("template-2026");
    expect(decides({ by: "lead" })).toContain("The headteacher decides.");
    expect(decides({ by: "dsl" })).toBe("The headteacher decides.");
    expect(decides({ by: "head" })).toBe("taken");
  });

  it("is headteacher and AP lead together (TWE 8.2)", () => {
    const { decides } = under("twerton-2017");
    expect(decides({ by: "head" })).toContain("the AP lead decide it as well (TWE 8.2, 11.1)");
    expect(decides({ by: "lead", said: ["not-consulted"] })).toContain("the headteacher");
    expect(decides({ by: "lead", answers: { "decided-by": ["headteacher"] } })).toBe("taken");
  });

  it("is headteacher, safeguarding lead and SENCO, another of whom may be missing with the reason (ECC 7)", () => {
    const { decides } = under("ecclesbourne-2026");
    const heard = { "decided-with": ["parents"] };
    expect(decides({ by: "head", answers: heard })).toContain(
      "the designated safeguarding lead and the SENCO",
    );
    expect(
      decides({ by: "dsl", answers: { ...heard, "decided-by": ["senco"] }, said: ["not-consulted"] }),
    ).toContain("the headteacher");
    expect(decides({ by: "lead" })).toContain("You stand in only where nobody else can decide.");
    expect(
      decides({ by: "head", answers: { ...heard, "decided-by": ["dsl"] }, said: ["not-consulted"] }),
    ).toBe("taken");
  });

  it("is one of the leads where the policy names the school, or nobody (WBS 7.4, CRE 3)", () => {
    for (const profile of ["west-bridgford-2025", "crestwood-2025"]) {
      expect(under(profile).decides({ by: "lead" }), profile).toBe("taken");
      expect(under(profile).decides({ by: "head" }), profile).toBe("taken");
    }
  });

  it("is never nobody: a named alternate stands in where the one who decides has referred the pupil (1N)", () => {
    const { story, decides } = under("template-2026");
    referredBy(story, "head");
    expect(decides({ by: "head" })).toContain(
      "Nobody else here is headteacher, so the chair of governors stands in",
    );
    const eyes = (by: string) => eyesOf(five, by, whoDecides(story.facts).roles);
    expect(standsIn(eyes("chair"), "head", "chair")).toBe(true);
    expect(standsIn(eyes("lead"), "head", "lead")).toBe(false);
    expect(decides({ by: "chair" })).toBe("taken");

    const small = staffed({ head: ["headteacher"], lead: ["ap-lead"] });
    const other = under("template-2026");
    referredBy(other.story, "head");
    expect(other.decides({ by: "lead", school: small })).toBe("taken");
  });

  it("asks nobody to decide with themselves, and for no role that nobody holds", () => {
    const all = staffed({ head: ["headteacher", "ap-lead", "dsl", "senco"] });
    for (const profile of ["twerton-2017", "ecclesbourne-2026", "template-2026"]) {
      const heard = { "decided-with": ["parents"] };
      expect(under(profile, ["semh"]).decides({ by: "head", school: all, answers: heard }), profile).toBe(
        "taken",
      );
    }
    const noSenco = staffed({ head: ["headteacher"], dsl: ["dsl"] });
    const { decides } = under("ecclesbourne-2026");
    const answers = { "decided-by": ["dsl"], "decided-with": ["parents"] };
    expect(decides({ by: "head", school: noSenco, answers })).toBe("taken");
  });
});

describe("who is consulted before (O5)", () => {
  const heads = { "decided-by": ["headteacher", "ap-lead"], "decided-with": ["parents"] };

  it("are SENCO, safeguarding lead and parents of every pupil (TMP 6)", () => {
    const { decides } = under("template-2026");
    const refused = decides({ by: "head", answers: { "decided-with": ["senco"] } });
    expect(refused).toContain("the safeguarding lead and the parents as well for this pupil (TMP 6)");
    expect(decides({ by: "head", answers: { "decided-with": ["senco"] }, said: ["not-consulted"] })).toBe(
      "taken",
    );
  });

  it("are safeguarding lead and SENCO where the pupil has additional needs (TWE 11.1)", () => {
    expect(under("twerton-2017").decides({ by: "head", answers: heads })).toBe("taken");
    for (const status of ["ehcp", "looked-after", "send-support", "semh"])
      expect(under("twerton-2017", [status]).decides({ by: "head", answers: heads }), status).toContain(
        "the SENCO and the safeguarding lead",
      );
  });

  it("are outside professionals where the referral names some (TMP 6)", () => {
    const { story, decides } = under("template-2026");
    const words = { interventions: { vault: "v", hash: "h", fields: ["agencies"] } };
    story.happened("teacher", { type: "form-submitted", form: "referral", answers: {}, words });
    expect(decides({ by: "head" })).toContain("the outside professionals who know the pupil");
  });

  it("are authority, virtual school and social worker of those to whom they belong, once (WBS 7.5, 7.6; ECC 7)", () => {
    const { story, decides } = under("west-bridgford-2025", ["ehcp", "looked-after"]);
    expect(decides({ by: "head" })).toContain(
      "the local authority, the virtual school and the social worker",
    );
    const both = { involved: ["virtual-school", "social-worker"] };
    story.happened(
      "dsl",
      { type: "form-submitted", form: "authority-involved", answers: {}, words: {} },
      { type: "form-submitted", form: "virtual-school-involved", answers: both, words: {} },
    );
    expect(decides({ by: "head" })).toBe("taken");
    expect(under("west-bridgford-2025").decides({ by: "head" })).toBe("taken");
    const all = { "decided-by": ["dsl", "senco"], "decided-with": ["parents"] };
    expect(under("ecclesbourne-2026", ["social-worker"]).decides({ by: "head", answers: all })).toContain(
      "the social worker",
    );
  });

  it("were heard before it was decided", () => {
    const { decides } = under("template-2026");
    expect(decides({ by: "head", answers: { "dsl-on": "2026-09-17" } })).toContain("enter an earlier day");
  });

  it("are offered on the form with their own day and view, and nobody twice", () => {
    const { story } = under("ecclesbourne-2026");
    const asks = decisionAsks(story.facts, five);
    expect(asks.deciders.map((o) => o.value)).toEqual(["headteacher", "dsl", "senco", "governor-chair"]);
    expect(asks.consultees.map((o) => o.value)).toEqual(["parents"]);
    const alone = decisionAsks(under("template-2026").story.facts, five);
    expect(alone.deciders).toEqual([]);
    expect(alone.consultees.map((o) => o.value)).toEqual(["senco", "dsl", "parents"]);
  });
});
