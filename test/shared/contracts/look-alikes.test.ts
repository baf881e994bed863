import { describe, expect, it } from "vitest";
import { fullNames, type PupilRecord, shortNames } from "#contracts/people.ts";

const people = (...names: readonly (readonly [string, string, string])[]): ReadonlyMap<string, PupilRecord> =>
  new Map(
    names.map(([givenName, familyName, dateOfBirth], i) => [`p${i}`, { givenName, familyName, dateOfBirth }]),
  );
const born = "2019-11-23";

describe("Two pupils who look alike (K4.4)", () => {
  it("are told apart by as little more of the name as does it", () => {
    expect([
      ...shortNames(people(["Ada", "Marlow", born], ["Ada", "Moss", born], ["Bo", "Quill", born])).values(),
    ]).toEqual(["Ada Ma", "Ada Mo", "Bo Q"]);
    expect([...shortNames(people(["Ada", "Marlow", born], ["Ada", "Marley", born])).values()]).toEqual([
      "Ada Marlow",
      "Ada Marley",
    ]);
  });

  it("of one name are told apart by the day and month of birth, or the year", () => {
    const twins = people(["Ada", "Marlow", born], ["Ada", "Marlow", "2019-02-03"]);
    expect([...shortNames(twins).values()]).toEqual([
      "Ada Marlow, born 23 November",
      "Ada Marlow, born 3 February",
    ]);
    expect([...fullNames(twins).values()]).toEqual([
      "Ada Marlow, born 23 November",
      "Ada Marlow, born 3 February",
    ]);
    const years = people(["Ada", "Marlow", born], ["Ada", "Marlow", "2018-11-23"]);
    expect(new Set(shortNames(years).values()).size).toBe(2);
  });

  it("who do not are shown with no more than is needed", () => {
    expect([...shortNames(people(["Finley", "Marlow", born], ["Maisie", "quill", born])).values()]).toEqual([
      "Finley M",
      "Maisie Q",
    ]);
    expect([...shortNames(people(["Prabowo", "", born])).values()]).toEqual(["Prabowo"]);
  });
});
