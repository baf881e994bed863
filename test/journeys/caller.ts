/** What came back, whatever it was. */
export type Answered = {
  readonly status: number;
  readonly headers: Headers;
  readonly type: string;
  readonly text: string;
};

export type Asking = {
  readonly accept?: "text/html" | "application/json";
  /** Sent as it is, with `type`. */
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Somebody at the door by plain HTTP, with their own cookies: nothing is followed, nothing is sent by itself. */
export class Caller {
  readonly cookies = new Map<string, string>();
  private readonly base: string;

  constructor(base: string) {
    this.base = base;
  }

  async signIn(as: string): Promise<this> {
    const answer = await this.post("/_local/sign-in", { as });
    if (answer.status !== 200) throw new Error(`Sign-in as ${as}: ${answer.status} ${answer.text}`);
    return this;
  }

  private cookieHeader(): Readonly<Record<string, string>> {
    const pairs = [...this.cookies].map(([name, value]) => `${name}=${value}`);
    return pairs.length > 0 ? { cookie: pairs.join("; ") } : {};
  }

  private keep(headers: Headers): void {
    for (const set of headers.getSetCookie()) {
      const [pair = ""] = set.split(";");
      const at = pair.indexOf("=");
      if (/max-age=0/i.test(set)) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }

  async ask(
    method: string,
    path: string,
    { accept = "text/html", body, type, headers }: Asking = {},
  ): Promise<Answered> {
    const response = await fetch(new URL(path, this.base), {
      method,
      redirect: "manual",
      headers: { accept, ...this.cookieHeader(), ...(type ? { "content-type": type } : {}), ...headers },
      ...(body === undefined ? {} : { body }),
    });
    this.keep(response.headers);
    return {
      status: response.status,
      headers: response.headers,
      type: (response.headers.get("content-type") ?? "").split(";")[0] ?? "",
      text: await response.text(),
    };
  }

  get(path: string, accept: Asking["accept"] = "text/html"): Promise<Answered> {
    return this.ask("GET", path, { accept });
  }

  /** JSON, as programs send it. */
  post(path: string, body: object): Promise<Answered> {
    return this.ask("POST", path, {
      accept: "application/json",
      type: "application/json",
      body: JSON.stringify(body),
    });
  }

  /** A form, as browsers send it. */
  submit(path: string, fields: Readonly<Record<string, string | readonly string[]>>): Promise<Answered> {
    const pairs = Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, one]),
    );
    return this.ask("POST", path, {
      type: "application/x-www-form-urlencoded",
      body: new URLSearchParams(pairs).toString(),
    });
  }
}
