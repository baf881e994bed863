/** Someone who uses the product by JSON, with their own cookies: the same door that browsers use. */
export class Visitor {
  private readonly cookies = new Map<string, string>();
  private base: string;

  constructor(base: string) {
    this.base = base;
  }

  /** After a restart the host may listen elsewhere. */
  movesTo(base: string): void {
    this.base = base;
  }

  private async send(method: string, path: string, body?: object): Promise<Response> {
    const response = await fetch(new URL(path, this.base), {
      method,
      redirect: "manual",
      headers: {
        accept: "application/json",
        ...(body ? { "content-type": "application/json" } : {}),
        cookie: [...this.cookies].map(([k, v]) => `${k}=${v}`).join("; "),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ""] = set.split(";");
      const at = pair.indexOf("=");
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }

  async signIn(as: string): Promise<this> {
    const response = await this.send("POST", "/_local/sign-in", { as });
    if (!response.ok) throw new Error(`Sign-in as ${as}: ${response.status} ${await response.text()}`);
    return this;
  }

  /** The view model of a page, following redirects. */
  async sees(path: string): Promise<Seen> {
    const response = await this.send("GET", path);
    const location = response.headers.get("location");
    if (response.status === 303 && location) return this.sees(location);
    const text = await response.text();
    const model = response.headers.get("content-type")?.includes("json") ? JSON.parse(text) : { text };
    return { ...model, status: response.status, path };
  }

  /** Where a page leads to, without going there. */
  async leadsTo(path: string): Promise<string> {
    return (await this.send("GET", path)).headers.get("location") ?? "";
  }

  /** Sends a form as JSON; gives status and answer. */
  async sends(path: string, body: object): Promise<Seen> {
    const response = await this.send("POST", path, body);
    const text = await response.text();
    return { ...(text.startsWith("{") ? JSON.parse(text) : { text }), status: response.status, path };
  }

  /** Sends a form that must be taken; gives the path that it leads to. */
  async records(path: string, body: object): Promise<string> {
    const answer = await this.sends(path, body);
    if (answer.status !== 200 || !answer.location)
      throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer)}`);
    return answer.location;
  }
}

export type Seen = {
  readonly status: number;
  readonly path: string;
  readonly location?: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
  readonly [key: string]: unknown;
};
