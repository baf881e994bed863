import { describe, expect, it } from "vitest";
import { drawMachine } from "#ui/graph/drawing.tsx";
import { readMachine } from "#ui/graph/machine.ts";
import { MachineGraph } from "#ui/graph/machine-graph.tsx";
import { pictureOf } from "#ui/graph/placing.ts";
import { renderFragment } from "#ui/render.ts";
import { elementsOf } from "./elements.ts";
import { sampleMachine } from "./sample-machine.ts";

const states = ["Where next", "Consent", "Tell the school that consent is late", "Checks before a placement"];

describe("reading a machine", () => {
  const machine = readMachine(sampleMachine);

  it("finds every state, also those inside Parallel and Map", () => {
    expect(machine.states).toHaveLength(11);
    expect(machine.states).toContainEqual({
      name: "Visit",
      kind: "Wait",
      within: "Checks before a placement",
    });
    expect(machine.frames).toEqual(["Checks before a placement", "Each session"]);
  });

  it("leads every branch to the way out of its frame, and marks what is caught", () => {
    expect(machine.edges).toContainEqual({
      from: "Visit",
      to: "exit:Checks before a placement",
      caught: false,
    });
    expect(machine.edges).toContainEqual({
      from: "exit:Checks before a placement",
      to: "Each session",
      caught: false,
    });
    expect(machine.edges).toContainEqual({ from: "Consent", to: states[2], caught: true });
    expect(machine.edges).toContainEqual({ from: "Ended", to: "end:", caught: false });
  });

  it("refuses what is no machine", () => {
    expect(() => readMachine({ States: {} })).toThrow();
  });
});

describe("placing it", () => {
  const picture = pictureOf(sampleMachine);

  it("keeps every state within the picture and off every other", () => {
    for (const a of picture.states) {
      expect(a.x - a.width / 2).toBeGreaterThanOrEqual(0);
      expect(a.y + a.height / 2).toBeLessThanOrEqual(picture.height);
      for (const b of picture.states.filter((other) => other !== a)) {
        const apart =
          Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2;
        expect(apart, `${a.name} and ${b.name}`).toBe(true);
      }
    }
  });

  it("leads a way from a state to itself round its side and back", () => {
    const { states: placed, edges } = pictureOf({
      StartAt: "Chase",
      States: {
        Chase: { Type: "Task", Next: "Over", Catch: [{ ErrorEquals: ["States.Timeout"], Next: "Chase" }] },
        Over: { Type: "Succeed" },
      },
    });
    const chase = placed.find(({ name }) => name === "Chase");
    const side = (chase?.x ?? 0) + (chase?.width ?? 0) / 2;
    const points = edges.find(({ caught }) => caught)?.points ?? [];
    expect(points.at(0)?.x).toBe(side);
    expect(points.at(-1)?.x).toBe(side);
    for (const { x } of points) expect(x - side).toBeLessThanOrEqual(30);
  });

  it("goes from left to right where a crossing has more ways than a desk is wide", () => {
    const ways = Array.from({ length: 10 }, (_, n) => `A way to go on, number ${n}`);
    const { width } = pictureOf({
      StartAt: "Where next?",
      States: {
        "Where next?": { Type: "Choice", Choices: ways.map((Next) => ({ Next })) },
        ...Object.fromEntries(ways.map((name) => [name, { Type: "Succeed" }])),
      },
    });
    expect(width).toBeLessThan(1200);
  });

  it("is worked out once a definition", () => {
    expect(pictureOf(sampleMachine)).toBe(picture);
  });
});

describe("drawing it", () => {
  it("makes each state a link whose name is what is seen, and nothing else", async () => {
    const html = await renderFragment(drawMachine(sampleMachine, { Consent: "running", Ended: "failed" }));
    const links = elementsOf(html).filter((el) => el.tag === "a");
    expect(links).toHaveLength(11);
    expect(links.filter((el) => el["aria-label"] !== undefined)).toEqual([]);
    expect(links.find((el) => el.href === "#state-consent")).toMatchObject({
      class: "app-graph__state s-running",
    });
    const [, inside = ""] = /<a href="#state-consent"[^>]*>(.*?)<\/a>/s.exec(html) ?? [];
    expect(
      inside
        .replaceAll(/<[^>]*>/g, "")
        .replaceAll(/\s+/g, " ")
        .trim(),
    ).toMatch(/^Consent Waits to be woken \S+ Running$/);
  });

  it("has no inline style, no script and nothing from elsewhere", async () => {
    const html = await renderFragment(
      <MachineGraph asl={sampleMachine} title="Placement" statuses={{ Active: "caught" }} />,
    );
    expect(html).not.toMatch(/ style=|<style|<script|url\(|href="http/);
  });

  it("says the same in a table, and each link leads to its row", async () => {
    const html = await renderFragment(
      <MachineGraph asl={sampleMachine} title="Placement" statuses={{ Active: "caught" }} />,
    );
    const all = elementsOf(html);
    const ids = all.flatMap((el) => el.id ?? []);
    for (const link of all.filter((el) => el.tag === "a")) expect(ids).toContain(link.href?.slice(1));
    expect(html).toContain("↩ Caught");
    expect(html).toContain("Tell the school that consent is late (when it fails)");
  });
});
