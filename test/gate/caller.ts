import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import PostalMime from "postal-mime";
import type { SchoolRef } from "#domain/streams.ts";
import { newSession, sealSession } from "#door/session.ts";
import { gatewayEvent } from "#infra/local/http/gateway-event.ts";
import type { House } from "./house.ts";

type Handler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

export type Answered = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly location: string;
  readonly text: string;
  readonly setCookies: readonly string[];
  /** The view model, where JSON was asked for. */
  readonly model: Readonly<Record<string, unknown>>;
};

type Asked = {
  readonly method: string;
  readonly path: string;
  readonly accept: string;
  readonly type?: string;
  readonly body?: string;
  readonly more?: Readonly<Record<string, string>>;
};

const textOf = (answer: APIGatewayProxyStructuredResultV2): string =>
  Buffer.from(answer.body ?? "", answer.isBase64Encoded ? "base64" : "utf8").toString();

/** Somebody who calls a web function as the gateway would, with cookies of their own. */
export class Caller {
  readonly cookies = new Map<string, string>();
  private readonly house: House;
  private readonly handler: Handler;

  constructor(house: House, handler: unknown) {
    this.house = house;
    this.handler = handler as Handler;
  }

  /** As the product's own sign-in leaves it; at another school of the house, where one is named. */
  async signIn(staff: string, at: SchoolRef = this.house.at): Promise<this> {
    const session = newSession(this.house.deps, { ...at, staff });
    this.keep([await sealSession(this.house.deps, session)]);
    return this;
  }

  private keep(setCookies: readonly string[]): void {
    for (const cookie of setCookies) {
      const [pair = ""] = cookie.split(";");
      const at = pair.indexOf("=");
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }

  /** Asks as it is told to; the others are its shorter forms. */
  async call({ method, path, accept, type, body, more }: Asked): Promise<Answered> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = {
      accept,
      host: "127.0.0.1:8080",
      cookie,
      ...(type ? { "content-type": type } : {}),
      ...more,
    };
    const event = gatewayEvent(
      {
        method,
        target: path,
        headers,
        sourceIp: "127.0.0.1",
        body: Buffer.from(body ?? ""),
        at: this.house.clock.now(),
      },
      this.house.deps.ids,
    );
    const answer = await this.handler(event, {} as Context);
    const text = textOf(answer);
    const answered = answer.headers as Record<string, string>;
    this.keep(answer.cookies ?? []);
    return {
      status: answer.statusCode ?? 0,
      headers: answered,
      location: answered.location ?? "",
      text,
      setCookies: answer.cookies ?? [],
      model: answered["content-type"]?.includes("json") ? JSON.parse(text) : {},
    };
  }

  get(path: string, accept = "text/html"): Promise<Answered> {
    return this.call({ method: "GET", path, accept });
  }

  head(path: string): Promise<Answered> {
    return this.call({ method: "HEAD", path, accept: "text/html" });
  }

  /** As a page that follows by itself looks again: with the mark of what it shows. */
  looksAgain(path: string, mark: string): Promise<Answered> {
    return this.call({ method: "GET", path, accept: "text/html", more: { "x-waymark-look": mark } });
  }

  /** The view model of a page. */
  async sees(path: string): Promise<Answered["model"] & { readonly status: number }> {
    const { model, status } = await this.get(path, "application/json");
    return { ...model, status };
  }

  /** Sends a form as a browser does. */
  post(path: string, fields: Readonly<Record<string, string>>, accept = "text/html"): Promise<Answered> {
    const type = "application/x-www-form-urlencoded";
    const body = new URLSearchParams(fields).toString();
    return this.call({ method: "POST", path, accept, type, body });
  }

  postJson(path: string, fields: object): Promise<Answered> {
    const type = "application/json";
    return this.call({ method: "POST", path, accept: type, type, body: JSON.stringify(fields) });
  }
}

/** The hidden inputs of a page's form. */
export const hiddenOf = (page: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, n, v]) => [
      n ?? "",
      v ?? "",
    ]),
  );

/** The path of the newest mailed link to an address. */
export const mailedLink = async (house: House, address: string, says = ""): Promise<string> => {
  for (const { id, to } of house.mailbox.list()) {
    const raw = to.includes(address) ? house.mailbox.find(id)?.raw : undefined;
    const text = raw && (await PostalMime.parse(raw)).text;
    const found = text?.includes(says) ? /\/l\/[A-Za-z0-9_-]{33}/.exec(text) : undefined;
    if (found) return found[0];
  }
  throw new Error(`No mail to ${address} has a link`);
};

/** Everything stored in ledger, outbox, links and vault, to see that nothing has changed; how often is looked is counted apart. */
export const storedNow = async ({ deps, scope, at }: House): Promise<string> => {
  const commits: unknown[] = [];
  for await (const stream of deps.ledger.streams(`${at.tenant}/`))
    commits.push(await deps.ledger.read(stream));
  const effects = await Promise.all(
    (["unsent", "sent", "parked", "link"] as const).map(async (kind) => [
      await deps.effects.list(kind, scope),
      await deps.effects.list(kind, "links"),
    ]),
  );
  const people: unknown[] = [];
  for await (const record of deps.vault.all(scope)) people.push(record);
  return JSON.stringify([commits, effects, people]);
};
