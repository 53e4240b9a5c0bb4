/** Cards and boxes by the keyboard: one of them can be tabbed to, arrows go to the next one that way, Escape leaves them. */
export interface Walk {
  /** The picture was drawn anew; who stood on something there stands on `id` now, if it is there. */
  readonly renew: (id: string | undefined) => void;
}

const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function walkable(
  canvas: HTMLElement,
  sheet: HTMLElement,
  move: (dx: number, dy: number) => void,
): Walk {
  const items = () => [...sheet.querySelectorAll<SVGElement>("[data-card], [data-group]")];

  const stand = (item: SVGElement) => {
    for (const other of items()) other.setAttribute("tabindex", other === item ? "0" : "-1");
    item.focus({ preventScroll: true });
    const [box, room] = [item.getBoundingClientRect(), canvas.getBoundingClientRect()];
    const into = (start: number, end: number, from: number, to: number) =>
      start < from ? from - start + 20 : end > to ? to - end - 20 : 0;
    const [dx, dy] = [
      into(box.left, box.right, room.left, room.right),
      into(box.top, box.bottom, room.top, room.bottom),
    ];
    if (dx !== 0 || dy !== 0) move(dx, dy);
  };

  sheet.addEventListener("keydown", (event) => {
    const from = event.target instanceof SVGElement ? event.target : undefined;
    if (!from || event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = directions[event.key];
    if (event.key === "Escape") canvas.focus();
    else if (direction) {
      const next = nearest(from, items(), direction);
      if (next) stand(next);
    } else return;
    // Arrows move the canvas otherwise.
    event.stopPropagation();
    event.preventDefault();
  });

  let stood = false;
  sheet.addEventListener("focusin", () => (stood = true));
  sheet.addEventListener("focusout", ({ relatedTarget }) => (stood = relatedTarget === null));
  return {
    renew: (id) => {
      const all = items();
      const item = all.find(({ dataset }) => (dataset["card"] ?? dataset["group"]) === id);
      const first = item ?? all.find(({ dataset }) => dataset["card"] !== undefined);
      for (const one of all) one.setAttribute("tabindex", one === first ? "0" : "-1");
      if (stood) item?.focus({ preventScroll: true });
    },
  };
}

/** What lies that way, and not far to the side. */
function nearest(
  from: Element,
  items: readonly SVGElement[],
  [x, y]: readonly [x: number, y: number],
): SVGElement | undefined {
  const start = middle(from);
  const ways = items.flatMap((item) => {
    const [dx, dy] = [middle(item).x - start.x, middle(item).y - start.y];
    const ahead = dx * x + dy * y;
    const aside = Math.abs(dx * y + dy * x);
    return ahead > 2 ? [{ item, far: ahead + 3 * aside }] : [];
  });
  return ways.sort((a, b) => a.far - b.far)[0]?.item;
}

/** Of a box, where its title is: its own middle is among the cards in it. */
function middle(element: Element): { readonly x: number; readonly y: number } {
  const title = element.hasAttribute("data-group") ? element.querySelector("text") : null;
  const { left, top, width, height } = (title ?? element).getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
