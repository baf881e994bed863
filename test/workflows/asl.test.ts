import { getLanguageService, TextDocument } from "amazon-states-language-service";
import { describe, expect, it } from "vitest";
import { machineNames } from "#contracts/machines.ts";
import { synthesise } from "#infra/local/definitions/synthesise.ts";
import { codeFiles } from "../architecture/files.ts";

const service = getLanguageService({});
const definitions = synthesise();

const faultsOf = async (text: string): Promise<readonly string[]> => {
  const document = TextDocument.create("machine.asl.json", "asl", 1, text);
  const found = await service.doValidation(document, service.parseJSONDocument(document));
  return found.map((fault) => String(fault.message));
};

type State = { readonly Type: string; readonly Retry?: readonly unknown[] };

describe.each(machineNames)("The %s machine", (name) => {
  const text = definitions[name];
  const machine = JSON.parse(text) as { QueryLanguage: string; States: Record<string, State> };

  it("is Amazon States Language, by the service's own checker", async () => {
    const found = await faultsOf(text);

    expect(found).toEqual([]);
  });

  it("speaks JSONata, and nothing in it asks for JSONPath", () => {
    expect(machine.QueryLanguage).toBe("JSONata");
    expect(text).not.toMatch(/"[A-Za-z]+(Path|\.\$)":/);
  });

  it("says its own retry on every task: faults that pass heal without a person", () => {
    const tasks = Object.values(machine.States).filter((state) => state.Type === "Task");

    expect(tasks.length).toBeGreaterThan(0);
    for (const task of tasks) expect(task.Retry).toHaveLength(1);
  });
});

describe("Every machine", () => {
  it("has its construct here, and is started by the product or by another machine", () => {
    const starting = codeFiles()
      .filter(({ path }) => path.startsWith("shared/casework/"))
      .map(({ text }) => text);
    const others = (name: string) => Object.entries(definitions).filter(([other]) => other !== name);

    expect(
      machineNames.filter(
        (name) =>
          !starting.some((text) => text.includes(`runs.start("${name}"`)) &&
          !others(name).some(([, text]) => new RegExp(`stateMachine:[a-z-]*-${name}"`).test(text)),
      ),
    ).toEqual([]);
  });
});

describe("The checker", () => {
  it("finds what is wrong with a machine", async () => {
    const lost = { StartAt: "Here", States: { Here: { Type: "Pass", Next: "Nowhere" } } };

    expect(await faultsOf(JSON.stringify(lost))).not.toEqual([]);
  });
});
