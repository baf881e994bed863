import { createHash, createHmac } from "node:crypto";

export type Keys = { readonly id: string; readonly secret: string };

/** One service of the emulator, called as somebody. */
export type Called = {
  readonly at: string;
  readonly keys: Keys;
  readonly region?: string;
};

type Asked = {
  readonly service: string;
  readonly method?: "GET" | "POST" | "PUT";
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
};

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
const mac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();

/** What AWS calls signature version 4: the few services that the product itself has no client for are asked by it. */
const signed = ({ at, keys, region = "eu-west-2" }: Called, asked: Asked, now: Date) => {
  const time = now.toISOString().replaceAll(/[-:]|\.\d+/g, "");
  const day = time.slice(0, 8);
  const headers: Record<string, string> = {
    host: new URL(at).host,
    "x-amz-date": time,
    "x-amz-content-sha256": hash(asked.body),
    ...asked.headers,
  };
  const names = Object.keys(headers).sort();
  const canonical = [
    asked.method ?? "POST",
    asked.path ?? "/",
    "",
    ...names.map((name) => `${name}:${headers[name]}`),
    "",
    names.join(";"),
    hash(asked.body),
  ].join("\n");
  const scope = `${day}/${region}/${asked.service}/aws4_request`;
  const key = [day, region, asked.service, "aws4_request"].reduce<string | Buffer>(mac, `AWS4${keys.secret}`);
  const signature = mac(key, ["AWS4-HMAC-SHA256", time, scope, hash(canonical)].join("\n")).toString("hex");
  const { host: _, ...sent } = headers;
  return {
    ...sent,
    authorization: `AWS4-HMAC-SHA256 Credential=${keys.id}/${scope}, SignedHeaders=${names.join(";")}, Signature=${signature}`,
  };
};

/** Calls a service. Throws what it answered where that is no success. */
export const call = async (called: Called, asked: Asked): Promise<string> => {
  const answer = await fetch(called.at + (asked.path ?? "/"), {
    method: asked.method ?? "POST",
    headers: signed(called, asked, new Date()),
    ...(asked.method === "GET" ? {} : { body: asked.body }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${asked.service}: ${answer.status} ${text.slice(0, 400)}`);
  return text;
};

/** A call of IAM, which speaks forms and XML. */
export const iam = (called: Called, action: string, parameters: Readonly<Record<string, string>>) =>
  call(called, {
    service: "iam",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ Action: action, Version: "2010-05-08", ...parameters }).toString(),
  });

/** What a service tells by a topic. */
export const publish = (called: Called, TopicArn: string, Message: string) =>
  call(called, {
    service: "sns",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ Action: "Publish", Version: "2010-03-31", TopicArn, Message }).toString(),
  });

/** The first message of a queue, by the queue's name; nothing where none is there. */
export const firstMessage = async (called: Called, account: string, name: string) => {
  const headers = {
    "content-type": "application/x-amz-json-1.0",
    "x-amz-target": "AmazonSQS.ReceiveMessage",
  };
  const body = JSON.stringify({ QueueUrl: `${called.at}/${account}/${name}`, VisibilityTimeout: 0 });
  const answer = await call(called, { service: "sqs", headers, body });
  return (JSON.parse(answer) as { readonly Messages?: readonly { readonly Body: string }[] }).Messages?.[0]
    ?.Body;
};

/** A call of CloudWatch Logs, which speaks JSON. */
export const logs = (called: Called, action: string, parameters: object) =>
  call(called, {
    service: "logs",
    headers: { "content-type": "application/x-amz-json-1.1", "x-amz-target": `Logs_20140328.${action}` },
    body: JSON.stringify(parameters),
  });

/** Calls a function and waits for its answer. */
export const invoke = (called: Called, name: string, event: object) =>
  call(called, {
    service: "lambda",
    path: `/2015-03-31/functions/${name}/invocations`,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(event),
  });

/** How a function is set up. */
export const configurationOf = async (called: Called, name: string) =>
  JSON.parse(
    await call(called, {
      service: "lambda",
      method: "GET",
      path: `/2015-03-31/functions/${name}/configuration`,
      body: "",
    }),
  ) as {
    readonly Role: string;
    readonly Environment?: { readonly Variables: Readonly<Record<string, string>> };
  };

/** What the runbook calls restarting: a function whose configuration was touched begins afresh. */
export const restart = (called: Called, name: string) =>
  call(called, {
    service: "lambda",
    method: "PUT",
    path: `/2015-03-31/functions/${name}/configuration`,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ Description: `restarted ${new Date().toISOString()}` }),
  });

/** The words of one XML element of an answer. */
export const wordOf = (xml: string, element: string): string => {
  const [, word] = new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml) ?? [];
  if (word === undefined) throw new Error(`no ${element} in ${xml.slice(0, 200)}`);
  return word;
};
