// A page that follows by itself: asks its own address whether what it shows has changed, and takes in the parts that
// have. It never takes what somebody types, chooses or marks, nor where they are. Without it the page is as it was loaded.
const main = document.querySelector("main[data-live]");
const note = document.querySelector("[data-live-note]");
const every = 15_000;
const rarest = 300_000;

let mark = main?.dataset.live;
let wait = every;
let state = "follows";
let timer;
let busy = false;

const buttonOf = (name) => note.querySelector(`[data-live-button=${name}]`);

const isStill = () => state === "paused" || state === "done" || state === "ended";

const say = (next) => {
  state = next;
  for (const each of note.querySelectorAll("[data-live-says]")) each.hidden = each.dataset.liveSays !== state;
  const [pause, go] = [buttonOf("pause"), buttonOf("go")];
  const isFocused = document.activeElement === pause || document.activeElement === go;
  pause.hidden = isStill();
  go.hidden = state !== "paused";
  if (isFocused) (go.hidden ? pause : go).focus({ preventScroll: true });
};

const defaultIndex = (select) =>
  Math.max(
    0,
    [...select.options].findIndex((o) => o.defaultSelected),
  );

const isFilledIn = (field) => {
  if (field.type === "hidden") return false;
  if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
  if (field instanceof HTMLSelectElement) return field.selectedIndex !== defaultIndex(field);
  return field.value !== field.defaultValue;
};

const isMarked = (part) => {
  const marked = document.getSelection();
  return marked !== null && !marked.isCollapsed && marked.containsNode(part, true);
};

/** Where the focus goes in what is shown anew; nothing where that cannot be told, or where somebody types. */
const heirOf = (focused, fresh) => {
  if (/^(INPUT|SELECT|TEXTAREA)$/.test(focused.tagName)) return undefined;
  if (focused.id) return fresh.querySelector(`#${CSS.escape(focused.id)}`);
  const alike = (all) => [...all].filter((e) => e.tagName === focused.tagName);
  const href = focused.getAttribute("href");
  if (href) return alike(fresh.querySelectorAll("[href]")).find((e) => e.getAttribute("href") === href);
  const old = focused.closest("[data-live-part]");
  return alike(fresh.querySelectorAll(focused.tagName))[
    alike(old.querySelectorAll(focused.tagName)).indexOf(focused)
  ];
};

/** What is opened and how far it is scrolled, part by part in order. */
const keepPlace = (part, fresh) => {
  const opened = [...part.querySelectorAll("details")].map((d) => d.open);
  for (const [i, details] of fresh.querySelectorAll("details").entries())
    if (opened[i] !== undefined) details.open = opened[i];
  const scrolled = [...part.querySelectorAll("section[tabindex]")].map((s) => [s.scrollLeft, s.scrollTop]);
  return () => {
    for (const [i, section] of part.querySelectorAll("section[tabindex]").entries())
      [section.scrollLeft, section.scrollTop] = scrolled[i] ?? [0, 0];
  };
};

/** Shows a part anew; says whether it could be done without taking anything from whoever is in it. */
const takeIn = (part, fresh) => {
  if (part.isEqualNode(fresh)) return true;
  const focused = part.contains(document.activeElement) ? document.activeElement : undefined;
  const heir = focused && heirOf(focused, fresh);
  if (
    (focused && !heir) ||
    isMarked(part) ||
    [...part.querySelectorAll("input,select,textarea")].some(isFilledIn)
  )
    return false;
  const restore = keepPlace(part, fresh);
  part.replaceChildren(...fresh.childNodes);
  restore();
  heir?.focus({ preventScroll: true });
  return true;
};

const showLooked = (words) => {
  if (words) note.querySelector("[data-live-looked]").textContent = words;
};

const takeInPage = (text) => {
  const page = new DOMParser().parseFromString(text, "text/html");
  const found = page.querySelector("main");
  const taken = [...main.querySelectorAll("[data-live-part]")].map((part) => {
    const fresh = found.querySelector(`#${CSS.escape(part.id)}`);
    return !fresh || takeIn(part, fresh);
  });
  if (taken.includes(false)) return "held";
  document.title = page.title;
  mark = found.dataset.live;
  if (!mark) return "done";
  showLooked(found.querySelector("[data-live-looked]")?.textContent);
  return "follows";
};

const ask = async () => {
  const answer = await fetch(location.href, {
    headers: { accept: "text/html", "x-waymark-look": mark },
    redirect: "manual",
    cache: "no-store",
  });
  if (answer.type === "opaqueredirect" || [401, 403, 404, 410].includes(answer.status)) return "ended";
  if (!answer.ok) throw new Error(String(answer.status));
  if (answer.status !== 204) return takeInPage(await answer.text());
  showLooked(decodeURIComponent(answer.headers.get("x-waymark-looked") ?? ""));
  return "follows";
};

const look = async () => {
  clearTimeout(timer);
  if (busy || isStill() || document.hidden) return;
  busy = true;
  const next = await ask().catch(() => "lost");
  busy = false;
  if (isStill()) return;
  wait = next === "lost" ? Math.min(wait * 2, rarest) : every;
  say(next);
  timer = setTimeout(look, wait);
};

if (main && note) {
  buttonOf("pause").addEventListener("click", () => {
    clearTimeout(timer);
    say("paused");
  });
  buttonOf("go").addEventListener("click", () => {
    say("follows");
    look();
  });
  document.addEventListener("visibilitychange", look);
  say("follows");
  timer = setTimeout(look, every);
}
