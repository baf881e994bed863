import { awsRuns } from "#adapters/aws/runs.ts";
import { localRuns } from "#adapters/local/runs.ts";
import { machineArn, openBench } from "#test/infra/local/engine/bench.ts";
import { openDoor } from "#test/infra/local/engine/door.ts";
import { describeRuns, MACHINES } from "./suite.ts";

const bench = async () => {
  const tokens: string[] = [];
  const opened = openBench({ park: ({ token }: { token: string }) => void tokens.push(token) });
  for (const [name, machine] of Object.entries(MACHINES)) await opened.create(name, machine);
  return { opened, tokens };
};

describeRuns("local, on the embedded engine", async () => {
  const { opened, tokens } = await bench();
  const runs = localRuns(opened.engine, machineArn);
  return { runs, tokens, settle: opened.settle, pass: opened.pass, close: () => opened.engine.stop() };
});

describeRuns("AWS, by the SDK through the engine's door", async () => {
  const { opened, tokens } = await bench();
  const door = await openDoor(opened.engine);
  const close = async () => {
    await door.close();
    await opened.engine.stop();
  };
  return { runs: awsRuns(door.client, machineArn), tokens, settle: opened.settle, pass: opened.pass, close };
});
