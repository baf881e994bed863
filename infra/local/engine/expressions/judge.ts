import type { ExprNode } from "jsonata";
import { CALLS, type Call } from "./bounded-calls.ts";

/** How large a value can get: times the data that the expression sees, and values that it makes itself. */
type Size = { readonly data: number; readonly own: number };

/** What an evaluation can cost at most: `data` visits for each value that it sees, and `own` others. */
export type Cost = Size;

type Node = Readonly<Record<string, unknown>> & { readonly type?: string; readonly value?: unknown };

/** Not bounded, or not known to be: a regex, a function of its own, a predicate, a step that maps. */
class Unbounded extends Error {}

const NOTHING: Size = { data: 0, own: 0 };
const ONE: Size = { data: 1, own: 0 };

const sum = (sizes: readonly Size[]): Size =>
  sizes.reduce((all, { data, own }) => ({ data: all.data + data, own: all.own + own }), NOTHING);

const times = ({ data, own }: Size, by: number): Size => ({ data: data * by, own: own * by });

/** Fields of a node that say what a step groups by, binds or sorts by: none of them is bounded here. */
const EXTRA = ["group", "focus", "index", "ancestor", "tuple", "nextFunction", "keepArray", "thunk"];

const isNumber = (node: Node): boolean =>
  node.type === "number" ||
  (node.type === "unary" && node.value === "-" && isNumber(node.expression as Node));

/** The predicates of a node that have to be asked of each item: a number just takes one. */
const predicatesOf = (node: Node): readonly Node[] => {
  if (EXTRA.some((field) => node[field] !== undefined && node[field] !== false)) throw new Unbounded();
  const stages = [node.stages, node.predicate].flatMap((given) => (given ?? []) as readonly Node[]);
  if (stages.some(({ type }) => type !== "filter")) throw new Unbounded();
  return stages.map(({ expr }) => expr as Node).filter((expr) => !isNumber(expr));
};

/** The longest range between two numbers that are written out. */
const RANGE = 1_000;

const rangeOf = (node: Node): Size => {
  const [from, to] = [(node.lhs as Node).value, (node.rhs as Node).value];
  if (typeof from !== "number" || typeof to !== "number" || to - from > RANGE) throw new Unbounded();
  return { data: 0, own: Math.max(0, to - from) };
};

/** A text in a text is as long as before; anything else is written out as JSON, each sign six at the most. */
const asText = (node: Node, size: Size): Size => {
  const isText =
    node.type === "string" ||
    (node.type === "binary" && node.value === "&") ||
    (node.type === "function" && CALLS.get(String((node.procedure as Node).value))?.gives === "text");
  return isText ? size : times(size, 6);
};

/**
 * Adds up what an expression of bounded work costs. `ofItem`: it is a predicate, asked of each item. As long as it
 * looks at nothing but the item, all of them together look at the list once.
 */
const weigher = (ofItem: boolean) => {
  let work: Size = NOTHING;

  const filtered = (node: Node, size: Size): void => {
    for (const predicate of predicatesOf(node)) {
      const { data, own } = weigher(true)(predicate);
      work = sum([work, times(size, data + own)]);
    }
  };

  const variable = (name: string, names: Map<string, Size>): Size => {
    const bound = names.get(name);
    if (bound !== undefined) return bound;
    if (name === "" || name === "$") return ofItem && name === "" ? ONE : NOTHING;
    if (ofItem) throw new Unbounded();
    return ONE;
  };

  const binary = (node: Node, names: Map<string, Size>): Size => {
    if (node.value === "..") return rangeOf(node);
    const [left, right] = [node.lhs as Node, node.rhs as Node];
    const sizes = [sizeOf(left, names), sizeOf(right, names)] as const;
    // Texts that are joined in a row are each looked at once.
    const joined = node.value === "&" && left.type === "binary" && left.value === "&";
    work = sum([work, joined ? NOTHING : sizes[0], sizes[1]]);
    return node.value === "&" ? sum([asText(left, sizes[0]), asText(right, sizes[1])]) : NOTHING;
  };

  const unary = (node: Node, names: Map<string, Size>): Size => {
    if (node.value === "-") return sizeOf(node.expression as Node, names);
    const parts =
      node.value === "["
        ? (node.expressions as readonly Node[])
        : (node.lhs as readonly (readonly Node[])[]).flat();
    const size = all(parts, names);
    work = sum([work, size]);
    return size;
  };

  const all = (nodes: readonly Node[], names: Map<string, Size>): Size =>
    sum(nodes.map((node) => sizeOf(node, names)));

  const block = (nodes: readonly Node[], outer: Map<string, Size>): Size => {
    const names = new Map(outer);
    let last = NOTHING;
    for (const node of nodes) {
      last = sizeOf((node.type === "bind" ? node.rhs : node) as Node, names);
      if (node.type === "bind") names.set(String((node.lhs as Node).value), last);
    }
    return last;
  };

  const call = (node: Node, names: Map<string, Size>): Size => {
    const procedure = node.procedure as Node;
    const known: Call | undefined = CALLS.get(String(procedure.value));
    const given = node.arguments as readonly Node[];
    if (procedure.type !== "variable" || names.has(String(procedure.value))) throw new Unbounded();
    if (known === undefined || !known.takes(given)) throw new Unbounded();
    const size = times(
      sum(
        given.map((one) => (known.reads === "text" ? asText(one, sizeOf(one, names)) : sizeOf(one, names))),
      ),
      known.grows,
    );
    work = sum([work, size]);
    return known.gives === "little" ? NOTHING : size;
  };

  const path = (steps: readonly Node[], names: Map<string, Size>): Size => {
    const [first, ...rest] = steps as readonly [Node, ...Node[]];
    if (rest.some(({ type }) => type !== "name")) throw new Unbounded();
    const size = sizeOf(first, names);
    for (const step of rest) filtered(step, size);
    work = sum([work, times(size, rest.length)]);
    return size;
  };

  const made = (node: Node, names: Map<string, Size>): Size => {
    switch (node.type) {
      case "string":
      case "number":
      case "value":
        return NOTHING;
      case "name":
        return ofItem ? ONE : NOTHING;
      case "variable":
        return variable(String(node.value), names);
      case "path":
        return path(node.steps as readonly Node[], names);
      case "binary":
        return binary(node, names);
      case "unary":
        return unary(node, names);
      case "condition":
        return all(
          [node.condition, node.then, node.else].filter((one) => one !== undefined) as Node[],
          names,
        );
      case "block":
        return block(node.expressions as readonly Node[], names);
      case "function":
        return call(node, names);
      default:
        throw new Unbounded();
    }
  };

  const sizeOf = (node: Node, names: Map<string, Size>): Size => {
    const size = made(node, names);
    filtered(node, size);
    work = sum([work, node.type === "variable" ? size : NOTHING, { data: 0, own: 1 }]);
    return size;
  };

  return (node: Node): Cost => {
    const result = sizeOf(node, new Map());
    return sum([work, result]);
  };
};

/** Longer expressions are not looked at: their work is taken as unbounded. */
const LONGEST = 4_000;

/**
 * What an expression costs at most, or undefined where nobody knows: it has a regex, functions of its own, sorts,
 * predicates, steps that map, ranges or padding of unknown length. Judged once, when its definition is loaded.
 */
export const judge = (source: string, ast: ExprNode): Cost | undefined => {
  if (source.length > LONGEST) return undefined;
  try {
    return weigher(false)(ast as unknown as Node);
  } catch (thrown) {
    if (thrown instanceof Unbounded) return undefined;
    throw thrown;
  }
};
