import type { ModelNode } from "../3-check/model.js";
import type { Via } from "../2-resolve/resolved.js";
import type { Span } from "../text/source.js";
import { callText } from "./call-text.js";
import { shortened } from "./wording.js";
import type { GraphGroup, Place } from "./types.js";

/** The boxes, and the innermost one of each node, by its id. No box holds a single node, or just another box. */
export function groupsOf(nodes: readonly ModelNode[], placeOf: (span: Span) => Place) {
  const table = new Table(placeOf);
  const innermost = nodes.map((node) => table.groupOf(node));
  const count = new Map<string, number>();
  const up = new Map(table.groups.map((group) => [group.id, group.parent]));
  for (const id of innermost)
    for (let at = id; at !== undefined; at = up.get(at)) count.set(at, (count.get(at) ?? 0) + 1);
  /** The box that stands for a group: itself, or one around it. */
  const drawn = (id: string | undefined): string | undefined => {
    const parent = id === undefined ? undefined : up.get(id);
    if (id === undefined) return undefined;
    const size = count.get(id) ?? 0;
    return size < 2 || (parent !== undefined && count.get(parent) === size) ? drawn(parent) : id;
  };
  const groupOf = new Map<number, string>();
  for (const [i, node] of nodes.entries()) {
    const group = drawn(innermost[i]);
    if (group !== undefined) groupOf.set(node.id, group);
  }
  const groups = table.groups
    .filter(({ id }) => drawn(id) === id)
    .map((group) => {
      const within = table.groups.filter((other) => other.id !== group.id && drawn(other.id) === group.id);
      const filling = within.filter(({ id }) => count.get(id) === count.get(group.id));
      return {
        ...group,
        // A declaration that is but one call folds as the call does.
        kind: group.kind === "lane" ? (filling[0]?.kind ?? "lane") : group.kind,
        label: [group.label, ...filling.map(({ label }) => label)].join(" · "),
        names: [...group.names, ...filling.flatMap(({ names }) => names)],
        turns: table.turnsOf([group.id, ...filling.map(({ id }) => id)]),
        call: filling.find(({ kind }) => kind === "call")?.label ?? group.call,
        parent: drawn(group.parent),
      };
    });
  return { groups, groupOf };
}

class Table {
  readonly groups: GraphGroup[] = [];
  readonly #placeOf: (span: Span) => Place;
  /** By the objects that the unrolling made for each call and turn. */
  readonly #ids = new Map<object, string>();
  readonly #repeats = new Map<string, string>();
  readonly #taken = new Set<string>();

  constructor(placeOf: (span: Span) => Place) {
    this.#placeOf = placeOf;
  }

  groupOf({ via, owner }: ModelNode): string | undefined {
    const lane =
      owner.kind === "input" || !("name" in owner) ? undefined : this.#lane(owner, owner.name.text);
    return this.#call(via, lane);
  }

  /** Of the repeat among some groups. */
  turnsOf(ids: readonly string[]): number {
    return this.groups.filter(({ kind, parent }) => kind === "turn" && ids.includes(parent ?? "")).length;
  }

  #lane(owner: ModelNode["owner"], name: string): string {
    return (
      this.#ids.get(owner) ??
      this.#add(owner, {
        kind: "lane",
        label: `${owner.kind} ${name}`,
        names: [name],
        call: "",
        lane: name,
        parent: undefined,
        place: this.#placeOf(owner.span),
      })
    );
  }

  #call(via: Via | undefined, lane: string | undefined): string | undefined {
    if (!via) return lane;
    const known = this.#ids.get(via);
    if (known !== undefined) return known;
    const parent = this.#call(via.up, lane);
    const place = this.#placeOf(via.span);
    // Blocks have no space in their names.
    const index = /^repeat (.*)$/.exec(via.text)?.[1]?.replace(/^turn = /, "turn ");
    if (index === undefined) {
      const label = shortened(via.call ? callText(via.call).replace(/\s+/g, " ") : via.text, 32);
      return this.#add(via, { kind: "call", label, names: [via.text], call: label, lane: "", parent, place });
    }
    const repeat = this.#repeat(via, parent, place);
    return this.#add(via, {
      kind: "turn",
      label: index,
      names: [index],
      call: "",
      lane: "",
      parent: repeat,
      place,
    });
  }

  /** All turns of one repeat, which have the same text and the same way to it. */
  #repeat({ span }: Via, parent: string | undefined, place: Place): string {
    const key = `${parent ?? ""} ${span.start} ${span.file.path}`;
    const known = this.#repeats.get(key);
    if (known !== undefined) return known;
    const id = this.#add(
      {},
      { kind: "repeat", label: "repeat", names: ["repeat"], call: "", lane: "", parent, place },
    );
    this.#repeats.set(key, id);
    return id;
  }

  #add(object: object, group: Omit<GraphGroup, "id" | "turns">): string {
    const [name = ""] = group.names;
    const path = `${group.parent ?? "group:"}${group.parent === undefined ? "" : "/"}${name}`;
    let id = path;
    for (let n = 2; this.#taken.has(id); n++) id = `${path}_${n}`;
    this.#taken.add(id);
    this.#ids.set(object, id);
    this.groups.push({ ...group, id, turns: 0 });
    return id;
  }
}
