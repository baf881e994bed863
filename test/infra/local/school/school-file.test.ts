import { describe, expect, it } from "vitest";
import { OptionsFault } from "#infra/local/options-fault.ts";
import example from "#infra/local/school/example.json" with { type: "json" };
import { checkedSchool, readSchoolFile } from "#infra/local/school/school-file.ts";

const faults = (json: unknown): string => {
  try {
    checkedSchool(json, "my-school.json");
  } catch (fault) {
    if (fault instanceof OptionsFault) return fault.message;
    throw fault;
  }
  return "";
};

const { school, people, calendar } = example;
const [first] = people;

describe("A school file", () => {
  it("as the example has it, is taken", () => {
    const file = new URL("../../../../infra/local/school/example.json", import.meta.url);
    expect(readSchoolFile(file.pathname)).toMatchObject({ policy: "crestwood-2025", tenant: "larch-lane" });
  });

  it.each([
    [{ ...example, tenant: "Larch Lane" }, "tenant takes small letters"],
    [{ ...example, school: { ...school, name: "" } }, "school.name is empty"],
    [{ ...example, school: { ...school, type: "free" } }, "Allowed: maintained, academy."],
    [{ ...example, school: { ...school, phase: ["sixth-form"] } }, "school.phase[0]"],
    [{ ...example, school: { ...school, phone: "ring us" } }, "school.phone is not a phone number"],
    [
      { ...example, school: { ...school, officeEmail: "office" } },
      "school.officeEmail is not an e-mail address",
    ],
    [{ ...example, school: { ...school, motto: "x" } }, "a field that is not known: motto"],
    [{ ...example, policy: "hogwarts" }, "policy is not known. Allowed: crestwood-2025,"],
    [{ ...example, trust: "nobody" }, "trust is not known. Allowed: beacon-coast."],
    [{ ...example, calendar: { ...calendar, terms: [] } }, "calendar.terms is empty"],
    [
      { ...example, calendar: { ...calendar, insetDays: ["1 September"] } },
      "calendar.insetDays[0] is not a date",
    ],
    [{ ...example, people: [{ ...first, roles: ["boss"] }] }, "people[0].roles[0]"],
    [{ ...example, people: [] }, "people is empty"],
    [{ ...example, people: [...people, { ...first }] }, "people[8].email is that of people[0] as well"],
    [{ ...example, people: people.filter((p) => !p.roles.includes("headteacher")) }, "has no headteacher"],
    [
      { ...example, people: people.filter((p) => !p.roles.includes("dsl")) },
      "no designated safeguarding lead",
    ],
  ])("with a fault is refused, naming file, field and what is allowed (%#)", (json, said) => {
    expect(faults(json)).toContain(said);
    expect(faults(json)).toContain("my-school.json: ");
  });

  it("names every fault at once", () => {
    const said = faults({ ...example, tenant: "A", policy: "x", school: { ...school, name: undefined } });
    expect(said).toContain("tenant");
    expect(said).toContain("policy");
    expect(said).toContain("school.name is missing. Allowed: text in quotes.");
  });

  it("with overlapping terms is refused", () => {
    const [autumn] = calendar.terms;
    const terms = [...calendar.terms, { ...autumn, name: "Again" }];
    expect(faults({ ...example, calendar: { ...calendar, terms } })).toContain("terms may not overlap");
  });

  it("that is not there, or no JSON, is named", () => {
    expect(() => readSchoolFile("/nowhere/school.json")).toThrow("--school: there is no file");
    expect(() => readSchoolFile(new URL(import.meta.url).pathname)).toThrow("is not JSON");
  });
});
