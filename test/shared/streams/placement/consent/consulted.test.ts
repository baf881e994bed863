import { describe, expect, it } from "vitest";
import type { Route } from "#domain/rules/rules.ts";
import type { Role } from "#ids/role.ts";
import { answerConsent } from "#promises/deciding/answering.ts";
import { eyesOf } from "#promises/deciding/guards/second-person.ts";
import { issueLetter } from "#promises/deciding/issuing-letters.ts";
import { documentRefusal, stopAsking } from "#promises/deciding/submitting.ts";
import { whoDecidesAfterHearing } from "#promises/deciding/who-decides.ts";
import { foldSchool, type School } from "#streams/school/school.ts";
import { records } from "../before-start.ts";
import { parent, referred, Story } from "../given.ts";
import { row } from "../running.ts";

const words = { vault: "v", hash: "h", fields: ["tried"] };

const staffed = (roles: Readonly<Record<string, readonly Role[]>>): School => ({
  ...foldSchool("s", []),
  staff: Object.entries(roles).map(([id, held]) => ({ id, roles: held, active: true })),
});

const school = staffed({ head: ["headteacher"], lead: ["ap-lead"], chair: ["governor-chair"] });

const asked = (profile: string, route: Route = "agreement"): Story => {
  const story = referred(
    new Story("2026-09-16T09:00", route, profile),
    [parent("mum"), parent("dad")],
    "2026-11-10",
  );
  story.tends();
  story.tends();
  return story;
};

const askOf = (story: Story, to: string): string =>
  story.placement.asks.filter((a) => a.to === to).at(-1)?.id ?? "";

const says = (story: Story, to: string, answer: "agree" | "refuse" | "question"): string =>
  story.takes(to, answerConsent(story.placement, { ask: askOf(story, to), answer, channel: "link" }));

const documents = (story: Story, to: string, next: string): string =>
  story.takes("lead", documentRefusal(story.facts, { ask: askOf(story, to), next }, {}));

const decides = (story: Story, by: string, decision = "go-on", at = school): string =>
  records(
    story,
    "consent-decision",
    { decision, "decided-on": "2026-09-16" },
    { by, eyes: eyesOf(at, by, whoDecidesAfterHearing(story.facts).roles) },
  );

describe("where parents are consulted and the headteacher decides (TMP 6)", () => {
  it("goes on without any decision when all agree", () => {
    const story = asked("template-2026");
    says(story, "mum", "agree");
    says(story, "dad", "agree");
    expect(row(story, "O19-decided").state).toBe("not-applicable");
    expect(story.tends().outcome).toMatchObject({ outcome: "go", phase: "checks" });
  });

  it("goes on after a refusal by the headteacher's recorded decision, and nobody else's", () => {
    const story = asked("template-2026");
    says(story, "mum", "agree");
    says(story, "dad", "refuse");
    expect(row(story, "O19-decided")).toMatchObject({ state: "owed", waits: true, blocks: "process" });
    expect(decides(story, "head")).toContain("First document the refusal");

    documents(story, "dad", "head-decides");
    expect(story.tends().outcome.outcome).toBe("wait");
    expect(row(story, "O127-refused").state).toBe("not-applicable");
    expect(decides(story, "lead")).toContain("The headteacher decides.");
    expect(decides(story, "head")).toBe("taken");

    expect(row(story, "O19-decided").state).toBe("met");
    expect(row(story, "O19-decided").cites.map((c) => c.clause)).toContain("TMP 6");
    expect(story.tends().outcome).toMatchObject({ outcome: "go", phase: "checks" });
  });

  it("never waits for a headteacher whom the school does not have: the chair of governors stands in", () => {
    const story = asked("template-2026");
    says(story, "mum", "refuse");
    says(story, "dad", "refuse");
    documents(story, "mum", "head-decides");
    const headless = staffed({ lead: ["ap-lead"], chair: ["governor-chair"] });
    expect(decides(story, "lead", "go-on", headless)).toContain("the chair of governors stands in");
    expect(decides(story, "chair", "go-on", headless)).toBe("taken");
    const small = staffed({ lead: ["ap-lead"] });
    expect(decides(story, "lead", "go-on", small)).toBe("taken");
  });

  it("weighs a refusal anew that comes after the decision", () => {
    const story = asked("template-2026");
    says(story, "mum", "agree");
    says(story, "dad", "refuse");
    documents(story, "dad", "head-decides");
    decides(story, "head");
    story.tends();
    says(story, "mum", "refuse");
    expect(row(story, "O19-decided").state).toBe("owed");
    expect(story.tends().outcome).toMatchObject({ outcome: "go", phase: "consent" });
  });

  it("ends the referral when it is decided so", () => {
    const story = asked("template-2026");
    says(story, "mum", "agree");
    says(story, "dad", "refuse");
    documents(story, "dad", "head-decides");
    expect(decides(story, "head", "end")).toBe("taken");
    expect(story.placement.forms.end?.answers).toMatchObject({ why: "refused" });
    expect(story.tends().outcome).toMatchObject({ outcome: "go", phase: "closed" });
  });

  it("takes silence as no view: waiting stops once all was tried, and the decision says why it goes on", () => {
    const story = asked("template-2026");
    says(story, "mum", "agree");
    expect(row(story, "O19.dad")).toMatchObject({ title: "Hear what the parent thinks", state: "asked" });
    expect(decides(story, "lead")).toContain("The parents are heard first.");
    expect(story.takes("lead", stopAsking(story.facts, askOf(story, "dad"), words))).toBe("taken");
    expect(story.tends().outcome).toMatchObject({ outcome: "go", phase: "checks" });

    const nobody = asked("template-2026");
    for (const who of ["mum", "dad"])
      nobody.takes("lead", stopAsking(nobody.facts, askOf(nobody, who), words));
    expect(nobody.tends().outcome.outcome).toBe("wait");
    expect(decides(nobody, "head")).toBe("taken");
    expect(nobody.tends().outcome).toMatchObject({ outcome: "go", phase: "checks" });
  });

  it("issues no letter before that, and one that says how it was decided", () => {
    const story = asked("template-2026");
    says(story, "mum", "agree");
    says(story, "dad", "refuse");
    documents(story, "dad", "head-decides");
    story.happened("system", { type: "gate-closed", phase: "consent", cycle: 1, next: "commissioning" });
    story.happened("lead", { type: "form-submitted", form: "letter", answers: {}, words: {} });
    const before = issueLetter(story.facts, []);
    expect(before.kind === "refused" && before.message).toContain("decided after that");
    decides(story, "head");
    const after = issueLetter(story.facts, []);
    expect(after.kind === "refused" && after.message).toContain("Before the letter");
  });
});

describe("where parents are consulted and a refusal ends it unless there is a direction (WBS 7.4)", () => {
  it("leaves nothing to decide but another route or the end", () => {
    const story = asked("west-bridgford-2025");
    says(story, "mum", "agree");
    says(story, "dad", "refuse");
    expect(decides(story, "head")).toContain("only a direction, or the end");
    documents(story, "dad", "direction");
    expect(row(story, "O127-refused")).toMatchObject({ state: "owed", form: "route" });
    expect(row(story, "O19-decided").state).toBe("not-applicable");
  });

  it("lets the school decide when it has heard parents who neither agree nor refuse", () => {
    const story = asked("west-bridgford-2025");
    says(story, "mum", "agree");
    says(story, "dad", "question");
    story.takes("lead", {
      kind: "decided",
      events: [{ type: "ask-settled", ask: askOf(story, "dad"), words }],
      owes: [],
    });
    expect(row(story, "O19-decided")).toMatchObject({ state: "owed" });
    expect(decides(story, "lead")).toBe("taken");
    expect(story.tends().outcome).toMatchObject({ outcome: "go", phase: "checks" });
  });

  it("still needs the parents' agreement for a part-time timetable (WBS 9.4)", () => {
    const story = asked("west-bridgford-2025", "part-time");
    expect(row(story, "O19-decided").why).toBe("The parents' agreement is asked here.");
  });
});

describe("where a placement rests on agreement and a direction stays open (TWE 8.8)", () => {
  it("offers the change of route after a refusal, and no decision over the parents' heads", () => {
    const story = asked("twerton-2017");
    says(story, "mum", "agree");
    says(story, "dad", "refuse");
    expect(decides(story, "head")).toContain("agreement is asked here");
    documents(story, "dad", "direction");
    expect(row(story, "O127-refused")).toMatchObject({ state: "owed", form: "route" });
  });
});
