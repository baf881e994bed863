import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { SFNClient } from "@aws-sdk/client-sfn";
import type { Engine } from "#infra/local/engine/engine.ts";
import { CONTENT_TYPE, createStatesDoor } from "#infra/local/engine/states-door.ts";

export type OpenDoor = { readonly client: SFNClient; readonly url: string; close(): Promise<void> };

/** An engine's door on loopback, with the AWS SDK's client in front of it. */
export const openDoor = async (engine: Engine): Promise<OpenDoor> => {
  const door = createStatesDoor(engine);
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const target = request.headers["x-amz-target"];
      void door(typeof target === "string" ? target : undefined, Buffer.concat(parts).toString("utf8")).then(
        ({ status, body }) => response.writeHead(status, { "content-type": CONTENT_TYPE }).end(body),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new SFNClient({
    endpoint: url,
    region: "eu-west-2",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
    maxAttempts: 1,
    disableHostPrefix: true,
  });
  return {
    client,
    url,
    close: async () => {
      client.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
