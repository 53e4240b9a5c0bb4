import { foldedGroups } from "../folding.js";
import type { Folding } from "../folding.js";
import { layOut } from "../layout.js";
import { foldedStill, isAnother } from "../folded-still.js";
import { picture } from "../picture.js";
import { svg } from "../svg.js";
import type { Theme } from "../theme.js";
import { details } from "./details.js";
import { movable } from "./movable.js";
import { tooltip } from "../tooltip.js";
import { walkable } from "./walk.js";
import { viewStyle } from "./view-style.js";
import type { Card, NetworkGraph, Place } from "../types.js";

export interface ViewOptions {
  readonly fold?: Folding;
  readonly theme?: Theme;
  /** The scale below which the picture is not fitted to its room, so that it can be read; none is too small otherwise. */
  readonly legible?: number;
  /** A card was clicked that does not unfold: the place in the spec that it comes from. */
  readonly onOpen?: (place: Place) => void;
}

/** A picture that can be moved, zoomed and folded, in a page, a playground or an editor's panel. */
export interface GraphView {
  /** Another state of the network; what was folded stays so, under other names too, and so does what was moved. */
  readonly show: (graph: NetworkGraph) => void;
  readonly fold: (folding: Folding) => void;
  readonly setTheme: (theme: Theme) => void;
  readonly zoom: (factor: number) => void;
  readonly fit: () => void;
  /** Marks the cards that come from a line of the spec. */
  readonly mark: (file: string, line: number) => void;
  readonly svg: () => string;
}

export function mountGraph(root: HTMLElement, first: NetworkGraph, options: ViewOptions = {}): GraphView {
  let graph = first;
  let theme = options.theme ?? "auto";
  let folding = options.fold ?? "auto";
  let folded = new Set(foldedGroups(graph, folding).folded);
  let cards = new Map<string, Card>();
  let text = "";
  let latest = 0;
  let marked: { file: string; line: number } | undefined;

  root.classList.add("mcnn-view");
  const style = document.createElement("style");
  style.textContent = viewStyle;
  const canvas = document.createElement("div");
  canvas.className = "canvas";
  canvas.tabIndex = 0;
  canvas.setAttribute("role", "group");
  canvas.setAttribute(
    "aria-label",
    "Picture of the network. Arrows move it, + and - zoom, 0 fits it. Tab goes to its layers: arrows lead from one to the next, Enter folds and unfolds, Escape comes back here",
  );
  const sheet = document.createElement("div");
  sheet.className = "sheet";
  canvas.append(sheet);
  root.replaceChildren(style, canvas);
  const motion = movable(canvas, sheet, options.legible ?? 0);
  const walk = walkable(canvas, sheet, motion.move);
  const hover = details(root, (id) => cards.get(id));

  /** `anchor` stays where it is if the picture has been moved, or is to stay in any case. */
  async function draw(anchor = graph.nodes[0]?.id, stays = false): Promise<void> {
    const turn = ++latest;
    const drawn = picture(graph, folded);
    const layout = await layOut(drawn, aspectOf(canvas));
    // A later change is being drawn already.
    if (turn !== latest) return;
    const before = anchor === undefined ? undefined : centreOf(find(anchor));
    cards = new Map(drawn.cards.map((card) => [card.id, card]));
    text = svg(drawn, layout, theme);
    const parsed = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    name(parsed);
    hover.hide();
    sheet.replaceChildren(document.importNode(parsed, true));
    showMarks();
    walk.renew(anchor);
    if (!motion.isMoved() && !stays) return motion.refit();
    if (before === undefined || anchor === undefined) return;
    const after = centreOf(find(anchor));
    motion.move(before.x - after.x, before.y - after.y);
  }

  /** For who listens to the page; it has a panel of its own for what the titles tell. */
  function name(drawn: Element): void {
    drawn.setAttribute("role", "group");
    drawn.setAttribute("aria-label", drawn.querySelector("desc")?.textContent ?? "");
    for (const title of drawn.querySelectorAll("title")) title.remove();
    for (const element of drawn.querySelectorAll("[data-card]")) {
      const card = cards.get(element.getAttribute("data-card") ?? "");
      if (!card) continue;
      element.setAttribute("role", card.folded || options.onOpen ? "button" : "img");
      if (card.folded) element.setAttribute("aria-expanded", "false");
      element.setAttribute("aria-label", [textIn(element), ...tooltip(card)].join(", "));
    }
    for (const element of drawn.querySelectorAll("[data-group]")) {
      element.setAttribute("role", "button");
      element.setAttribute("aria-expanded", "true");
      element.setAttribute("aria-label", element.querySelector("text")?.textContent ?? "");
    }
  }

  function toggle(id: string): void {
    if (!folded.delete(id)) folded.add(id);
    void draw(id, true);
  }

  function act(target: EventTarget | null): void {
    if (!(target instanceof Element)) return;
    const card = target.closest("[data-card]")?.getAttribute("data-card");
    if (card !== undefined && card !== null) {
      const place = cards.get(card)?.nodes[0]?.place;
      if (cards.get(card)?.folded) toggle(card);
      else if (place) options.onOpen?.(place);
      return;
    }
    const group = target.closest("[data-group]")?.getAttribute("data-group");
    if (group !== undefined && group !== null) toggle(group);
  }

  canvas.addEventListener("click", (event) => {
    if (!motion.wasDragged()) act(event.target);
  });
  canvas.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    act(event.target);
  });

  function find(id: string): Element | undefined {
    return Array.from(sheet.querySelectorAll("[data-card], [data-group]")).find(
      (element) => element.getAttribute("data-card") === id || element.getAttribute("data-group") === id,
    );
  }

  function showMarks(): void {
    for (const element of sheet.querySelectorAll("[data-card]")) {
      const nodes = cards.get(element.getAttribute("data-card") ?? "")?.nodes ?? [];
      const hit = nodes.some(({ place }) => place.file === marked?.file && place.line === marked.line);
      element.classList.toggle("marked", hit);
    }
  }

  void draw();
  return {
    show: (next) => {
      if (isAnother(graph, next)) {
        folded = new Set(foldedGroups(next, folding).folded);
        motion.frame();
      } else folded = foldedStill(graph, folded, next, folding === "all");
      graph = next;
      void draw();
    },
    fold: (next) => {
      folding = next;
      folded = new Set(foldedGroups(graph, folding).folded);
      motion.frame();
      void draw();
    },
    setTheme: (next) => {
      theme = next;
      void draw();
    },
    zoom: motion.zoom,
    fit: motion.fit,
    mark: (file, line) => {
      marked = { file, line };
      showMarks();
    },
    svg: () => text,
  };
}

/** What can be read on a card, which its name begins with. Between the lines are spaces for those who read the text. */
function textIn(card: Element): string {
  const texts = [...card.querySelectorAll("text")];
  for (const text of texts) text.after(" ");
  return texts.map(({ textContent }) => textContent).join(" ");
}

/** Of the room that there is, within reason. */
function aspectOf({ clientWidth, clientHeight }: Element): number {
  return Math.min(3, Math.max(1.2, clientWidth / Math.max(1, clientHeight)));
}

function centreOf(element: Element | undefined): { x: number; y: number } {
  const { left = 0, top = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
  return { x: left + width / 2, y: top + height / 2 };
}
