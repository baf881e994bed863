import type { MachineBar } from "#ports/host.ts";
import { Page, type PageProps } from "#ui/layout/page.tsx";
import { renderPage } from "#ui/render.ts";
import { markOf, unchanged } from "./live.ts";
import { type Answer, answer, mailPolicy, type Reply, sendingTo } from "./reply.ts";
import type { Request } from "./request.ts";

/** What stands around a page's content. */
export type Frame = Pick<PageProps, "school" | "user" | "nav" | "home"> & {
  readonly bar?: MachineBar | undefined;
};

const Bar = ({ bar, path }: { readonly bar: MachineBar; readonly path: string }) => (
  <div class="app-bar__row">
    <span>{bar.text}</span>
    {bar.buttons.map((b) => (
      <form method="post" action={b.action}>
        {Object.entries(b.fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="return" value={path} />
        <button type="submit" class="app-bar__button">
          {b.label}
        </button>
      </form>
    ))}
  </div>
);

const html = async (frame: Frame, p: Extract<Reply, { kind: "page" }>, path: string): Promise<string> => {
  const { bar, ...around } = frame;
  return renderPage(
    <Page
      {...around}
      title={p.title}
      errors={p.errors}
      wide={p.wide}
      back={p.back}
      live={p.looked ? markOf(p.model, p.looked) : undefined}
      bar={bar ? <Bar bar={bar} path={path} /> : undefined}
    >
      {p.content}
    </Page>,
  );
};

const problemPage = (p: Extract<Reply, { kind: "problem" }>): Extract<Reply, { kind: "page" }> => ({
  kind: "page",
  title: p.title,
  status: p.status,
  model: { problem: { title: p.title, message: p.message } },
  content: (
    <>
      <h1 class="govuk-heading-l">{p.title}</h1>
      <p class="govuk-body">{p.message}</p>
    </>
  ),
});

const json = (value: object): string => `${JSON.stringify(value)}\n`;

/** Who asked, and how. */
export type Asker = Pick<Request, "wantsJson" | "method" | "path" | "looksAgain">;

/** A reply as the HTTP answer: the same facts as HTML or, where the caller takes it, as JSON. */
export const rendered = async (
  reply: Reply,
  asker: Asker,
  frame: () => Promise<Frame>,
  cookies: readonly string[] = [],
): Promise<Answer> => {
  const { wantsJson, method, path } = asker;
  switch (reply.kind) {
    case "problem":
      return rendered(problemPage(reply), asker, frame, cookies);
    case "page": {
      const status = reply.status ?? 200;
      const all = [...cookies, ...(reply.cookies ?? [])];
      const same = asker.looksAgain && reply.looked && markOf(reply.model, reply.looked) === asker.looksAgain;
      if (same) return unchanged(reply.looked);
      if (!wantsJson)
        return answer(
          status,
          "text/html; charset=utf-8",
          await html(await frame(), reply, path),
          { ...sendingTo(reply.sendsTo), ...(reply.thenTo ? { refresh: `0;url=${reply.thenTo}` } : {}) },
          all,
        );
      const errors = reply.errors && reply.errors.length > 0 ? { errors: reply.errors } : {};
      return answer(
        status,
        "application/json",
        json({ title: reply.title, ...reply.model, ...errors }),
        {},
        all,
      );
    }
    case "see": {
      const all = [...cookies, ...(reply.cookies ?? [])];
      if (wantsJson && method === "POST")
        return answer(
          200,
          "application/json",
          json({ location: reply.to, ...reply.model }),
          { location: reply.to },
          all,
        );
      return answer(303, "text/plain; charset=utf-8", "", { location: reply.to }, all);
    }
    case "file": {
      const name = reply.name.replaceAll(/[^A-Za-z0-9._-]/g, "-");
      const shown = answer(200, reply.type, Buffer.from(reply.bytes).toString("base64"), {
        "content-disposition": `${reply.inline ? "inline" : "attachment"}; filename="${name}"`,
      });
      return { ...shown, isBase64Encoded: true };
    }
    case "mail":
      return answer(200, "text/html; charset=utf-8", reply.html, mailPolicy);
    case "text":
      return answer(
        200,
        reply.type,
        reply.text,
        reply.immutable ? { "cache-control": "public, max-age=31536000, immutable" } : {},
      );
  }
};
