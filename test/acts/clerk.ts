import { type Control, formsOn, hrefsOn, type PageForm } from "./controls.ts";

export type Tally = { controls: number; known: number; read: number; clicks: number; loads: number };

export const emptyTally = (): Tally => ({ controls: 0, known: 0, read: 0, clicks: 0, loads: 0 });

/** What was counted, by the name of the act. */
export type Counted = Map<string, Tally>;

export type Values = Readonly<Record<string, string | number | readonly string[]>>;

const listOf = (value: Values[string]): readonly string[] =>
  typeof value === "object" ? value : [String(value)];

const dated = (name: string, value: string): Readonly<Record<string, readonly string[]>> => {
  const [year = "", month = "", day = ""] = value.split("-");
  return { [`${name}-day`]: [day], [`${name}-month`]: [month], [`${name}-year`]: [year] };
};

/** Somebody of the school at a browser without script: opens pages, follows links, fills and sends forms; all is counted. */
export class Clerk {
  private readonly cookies = new Map<string, string>();
  private html = "";
  private path = "";
  private readonly base: string;
  private readonly counted: Counted;
  private act = "";

  constructor(base: string, counted: Counted) {
    this.base = base;
    this.counted = counted;
  }

  private get tally(): Tally {
    const found = this.counted.get(this.act) ?? emptyTally();
    this.counted.set(this.act, found);
    return found;
  }

  private async send(method: string, path: string, body?: URLSearchParams): Promise<Response> {
    const response = await fetch(new URL(path, this.base), {
      method,
      redirect: "manual",
      headers: { accept: "text/html", cookie: [...this.cookies].map(([k, v]) => `${k}=${v}`).join("; ") },
      ...(body ? { body } : {}),
    });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ""] = set.split(";");
      const at = pair.indexOf("=");
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }

  private async arrives(response: Response, path: string): Promise<void> {
    const location = response.headers.get("location");
    if (response.status === 303 && location) {
      const next = new URL(location, new URL(path, this.base)).pathname;
      return this.arrives(await this.send("GET", next), next);
    }
    this.html = await response.text();
    this.path = path;
    this.tally.loads += 1;
  }

  async signsIn(as: string): Promise<this> {
    await fetch(new URL("/_local/sign-in", this.base), {
      method: "POST",
      redirect: "manual",
      headers: { accept: "application/json", "content-type": "application/json" },
      body: JSON.stringify({ as }),
    }).then((r) => {
      for (const set of r.headers.getSetCookie()) {
        const [pair = ""] = set.split(";");
        const at = pair.indexOf("=");
        this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
      }
    });
    return this;
  }

  /** Begins on a page that they have found already. */
  async begins(act: string, path: string): Promise<void> {
    this.act = act;
    await this.opens(path);
  }

  private async opens(path: string): Promise<void> {
    await this.arrives(await this.send("GET", path), path);
  }

  private linkTo(wanted: RegExp): string | undefined {
    return hrefsOn(this.html).find((href) => wanted.test(href));
  }

  private async follows(href: string): Promise<void> {
    this.tally.clicks += 1;
    await this.opens(href);
  }

  /** Goes to a page by links alone: from where they are, by the placement's page, or by what needs them today. */
  async reaches(act: string, wanted: RegExp, home: string): Promise<void> {
    this.act = act;
    if (this.path !== "" && wanted.test(this.path)) return;
    const direct = this.linkTo(wanted);
    if (direct) return this.follows(direct);
    const byHome = async (): Promise<boolean> => {
      const href = this.linkTo(new RegExp(`^${home}$`));
      if (!href) return false;
      await this.follows(href);
      const there = this.linkTo(wanted);
      if (!there) return false;
      await this.follows(there);
      return true;
    };
    if (this.path !== home && (await byHome())) return;
    if (this.path === "") await this.opens("/today");
    else await this.follows("/today");
    const fromToday = this.linkTo(wanted);
    if (fromToday) return this.follows(fromToday);
    if (await byHome()) return;
    throw new Error(`${act}: no link to ${wanted} from ${this.path}`);
  }

  private formFor(action: RegExp, chosen: Readonly<Record<string, readonly string[]>>): PageForm {
    const form = formsOn(this.html, chosen).find((f) => action.test(f.action));
    if (!form) throw new Error(`${this.act}: no form ${action} on ${this.path}`);
    return form;
  }

  private fills(control: Control, value: Values[string]): Readonly<Record<string, readonly string[]>> {
    const wanted = listOf(value);
    if (control.kind === "one-of" || control.kind === "several") {
      this.tally.clicks += wanted.filter((each) => !control.holds.includes(each)).length;
      return { [control.name]: wanted };
    }
    return control.kind === "date" ? dated(control.name, wanted[0] ?? "") : { [control.name]: wanted };
  }

  /**
   * Looks at every question in sight, answers those that `values` answers, presses the button, and says yes to what will
   * happen. `known`: questions that the record answers already.
   */
  async fillsAndSends(action: RegExp, values: Values, known: readonly string[] = []): Promise<void> {
    let chosen: Readonly<Record<string, readonly string[]>> = {};
    const looked = new Set<string>();
    for (;;) {
      const fresh = this.formFor(action, chosen).controls.filter((c) => !looked.has(c.name));
      if (fresh.length === 0) break;
      for (const control of fresh) {
        looked.add(control.name);
        const value = values[control.name];
        if (value !== undefined) chosen = { ...chosen, ...this.fills(control, value) };
      }
    }
    const form = this.formFor(action, chosen);
    this.tally.controls += looked.size;
    this.tally.known += [...looked].filter((name) => known.includes(name)).length;
    this.tally.read += form.read.length;
    await this.presses(form);
    if (/<title>This is what will happen/.test(this.html)) await this.presses(this.formFor(/./, {}));
    if (/<title>Error: /.test(this.html))
      throw new Error(
        `${this.act}: ${/<div class="govuk-error-summary"[\s\S]*?<\/ul>/.exec(this.html)?.[0]}`,
      );
  }

  private async presses(form: PageForm): Promise<void> {
    this.tally.clicks += 1;
    const to = form.action || this.path;
    const response = await this.send(
      "POST",
      to,
      new URLSearchParams(form.sent.map(([k, v]): [string, string] => [k, v])),
    );
    await this.arrives(response, to);
    if (response.status >= 400 && !/<title>Error: /.test(this.html))
      throw new Error(`${this.act}: ${response.status} at ${to}`);
  }

  /** The address of the page that is open. */
  get at(): string {
    return this.path;
  }
}
