import { make } from "../../graph/page/make.js";
import { createDesk, lastOpened, titleOf } from "../desk.js";
import type { Desk, Opened } from "../desk.js";
import { byId } from "../dom.js";
import type { Session } from "../session.js";
import { specIn } from "../share.js";
import { examples } from "../world.js";
import { exampleGroups } from "./examples.js";

const firstExample = "multi-channel-digits.mcnn";

/** What the page begins with: what its address brings, what was open last, or an example. */
export function firstSpec(): { readonly desk: Desk; readonly text: string } {
  const shared = specIn(location.hash);
  if (shared !== undefined) return { desk: createDesk({ kind: "shared", name: "shared" }), text: shared };
  const desk = createDesk(lastOpened() ?? { kind: "example", name: firstExample });
  const text = textOf(desk, desk.opened());
  if (text !== undefined) return { desk, text };
  return { desk: createDesk({ kind: "example", name: firstExample }), text: examples[firstExample] ?? "" };
}

function textOf(desk: Desk, { kind, name }: Opened): string | undefined {
  return kind === "own" ? desk.textOf(name) : examples[name];
}

/** Milliseconds without a key after which a spec is kept. */
const pause = 150;

/** The menu of specs, and what is done with them. `onOpen` is told of each that is opened. */
export function createSpecs(session: Session, desk: Desk, onOpen: (text: string) => void): void {
  const menu = byId("specs", HTMLSelectElement);
  const name = byId("name", HTMLInputElement);
  const remove = byId("remove", HTMLButtonElement);
  const notice = byId("notice", HTMLElement);
  let timer = 0;

  const say = (...parts: readonly (string | Node)[]) => notice.replaceChildren(...parts);
  const show = () => {
    const opened = desk.opened();
    const own = desk.names().map((one) => make("option", { value: `own:${one}` }, one));
    menu.replaceChildren(
      ...(opened.kind === "shared" ? [make("option", { value: valueOf(opened) }, "from a link")] : []),
      ...(own.length > 0 ? [make("optgroup", { label: "Your own" }, ...own)] : []),
      ...exampleGroups(),
    );
    menu.value = valueOf(opened);
    name.value = titleOf(opened);
    remove.disabled = opened.kind !== "own";
  };
  const keep = () => {
    clearTimeout(timer);
    timer = 0;
    const was = desk.opened();
    const isKept = desk.save(session.model.getValue());
    if (was.kind !== "own") {
      // The address brings what was shared, and no longer what is written.
      history.replaceState(null, "", addressWithoutSpec());
      show();
    }
    if (!isKept) say("This browser keeps nothing of what you write: share it before you leave.");
  };
  const keepNow = () => {
    if (timer !== 0) keep();
  };
  const open = (next: Opened, text: string) => {
    desk.open(next);
    if (next.kind !== "shared") history.replaceState(null, "", addressWithoutSpec());
    show();
    onOpen(text);
  };
  const add = (wanted: string, text: string) => {
    desk.add(wanted, text);
    open(desk.opened(), text);
  };

  session.model.onDidChangeContent(({ isFlush }) => {
    if (isFlush) return;
    clearTimeout(timer);
    timer = window.setTimeout(keep, pause);
  });
  addEventListener("pagehide", keepNow);
  // Written in another window of the same browser.
  addEventListener("storage", () => {
    const opened = desk.opened();
    const text = opened.kind === "own" ? desk.textOf(opened.name) : undefined;
    if (text !== undefined && timer === 0 && text !== session.model.getValue()) onOpen(text);
    show();
  });
  addEventListener("hashchange", () => {
    const shared = specIn(location.hash);
    if (shared === undefined || shared === session.model.getValue()) return;
    keepNow();
    open({ kind: "shared", name: "shared" }, shared);
  });

  menu.addEventListener("change", () => {
    keepNow();
    say();
    const [kind, ...rest] = menu.value.split(":");
    const next = { kind: kind === "own" ? "own" : "example", name: rest.join(":") } as const;
    open(next, textOf(desk, next) ?? "");
  });
  byId("new", HTMLButtonElement).addEventListener("click", () => {
    keepNow();
    say();
    add("untitled", "");
  });
  name.addEventListener("change", () => {
    keepNow();
    const wanted = name.value.trim();
    const isTaken = wanted !== titleOf(desk.opened()) && !desk.rename(wanted, session.model.getValue());
    say(isTaken ? (wanted === "" ? "A spec has a name." : `There is a spec ${wanted} already.`) : "");
    show();
  });
  remove.addEventListener("click", () => {
    keepNow();
    const gone = desk.opened().name;
    const text = session.model.getValue();
    desk.remove(gone);
    const [next] = desk.names();
    const after: Opened =
      next === undefined ? { kind: "example", name: firstExample } : { kind: "own", name: next };
    open(after, textOf(desk, after) ?? "");
    const back = make("button", {}, "Bring it back");
    back.addEventListener("click", () => {
      keepNow();
      say();
      add(gone, text);
    });
    say(`${gone} is deleted. `, back);
    back.focus();
  });
  show();
}

function valueOf({ kind, name }: Opened): string {
  return `${kind}:${name}`;
}

function addressWithoutSpec(): string {
  return location.href.replace(/#.*$/s, "");
}
