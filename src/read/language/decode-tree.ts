/**
 * From the scores of all arcs of a sentence to its best tree with exactly one root: the maximum spanning arborescence by
 * contraction (Chu & Liu 1965, Edmonds 1967; for parsing McDonald et al. 2005). One root is kept as Zmigrod, Vieira and
 * Cotterell (2020) argue it must be, by the plain way: arcs from the root cost more than any tree can gain.
 * Reads: arc scores. Writes: the head of each word, words from 1, 0 for the root.
 */

/** How well `head` (0 for the root) fits as the head of `dependent`; words from 1. Higher is better. */
export type ArcScore = (dependent: number, head: number) => number

/** The head of each of the `size` words of a sentence; the first stands at index 0. Of equal trees, always the same one. */
export function decodeTree(size: number, arcScore: ArcScore): readonly number[] {
  if (size === 0) return []
  const table = scoreTable(size, arcScore)
  const heads = greedyHeads(table) // most sentences: each word's best head gives a tree, and no tree can be better
  const roots = heads.filter((head, node) => head === 0 && node > 0).length
  return (roots === 1 && !cycleAmong(heads) ? heads : bestHeads(withOneRoot(table))).slice(1)
}

/** Scores of a graph whose node 0 is the root: row `dependent`, column `head`. */
interface ScoreTable {
  readonly nodes: number
  /** float64, [dependent * nodes + head] */
  readonly scores: Float64Array
}

function scoreTable(size: number, arcScore: ArcScore): ScoreTable {
  const nodes = size + 1
  const scores = new Float64Array(nodes * nodes).fill(Number.NEGATIVE_INFINITY)
  for (let dependent = 1; dependent < nodes; dependent++) {
    for (let head = 0; head < nodes; head++) {
      if (head === dependent) continue
      const score = arcScore(dependent, head)
      scores[dependent * nodes + head] = Number.isFinite(score) ? score : -1e6 // a broken score must not break the tree
    }
  }
  return { nodes, scores }
}

/** Takes from each arc of the root what all other arcs together cannot win back. */
function withOneRoot(table: ScoreTable): ScoreTable {
  const { nodes, scores } = table
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (const one of scores) {
    if (one > most) most = one
    if (one < least && one > Number.NEGATIVE_INFINITY) least = one
  }
  const cost = (most - least) * nodes + 1
  const dear = Float64Array.from(scores)
  for (let dependent = 1; dependent < nodes; dependent++) dear[dependent * nodes] = score(table, dependent, 0) - cost
  return { nodes, scores: dear }
}

const score = ({ nodes, scores }: ScoreTable, dependent: number, head: number): number =>
  scores[dependent * nodes + head] ?? Number.NEGATIVE_INFINITY

/** Index = node, value = its head; node 0 is its own. */
function bestHeads(table: ScoreTable): number[] {
  const heads = greedyHeads(table)
  const cycle = cycleAmong(heads)
  return cycle ? solveContracted(table, heads, cycle) : heads
}

function greedyHeads(table: ScoreTable): number[] {
  const heads = [0]
  for (let dependent = 1; dependent < table.nodes; dependent++) {
    let best = 0
    let most = score(table, dependent, 0)
    for (let head = 1; head < table.nodes; head++) {
      const one = score(table, dependent, head)
      if (one <= most) continue
      best = head
      most = one
    }
    heads.push(best)
  }
  return heads
}

/** The nodes of one cycle, if there is any. */
function cycleAmong(heads: readonly number[]): readonly number[] | undefined {
  const seenFrom = new Int32Array(heads.length) // the node from which a node was first reached; 0 = not yet
  for (let start = 1; start < heads.length; start++) {
    let node = start
    while (node !== 0 && seenFrom[node] === 0) {
      seenFrom[node] = start
      node = heads[node] ?? 0
    }
    if (node === 0 || seenFrom[node] !== start) continue
    const cycle = [node]
    for (let next = heads[node] ?? 0; next !== node; next = heads[next] ?? 0) cycle.push(next)
    return cycle
  }
  return undefined
}

/** Makes one node of the cycle, solves the smaller graph, and opens the cycle where the solution enters it. */
function solveContracted(table: ScoreTable, heads: readonly number[], cycle: readonly number[]): number[] {
  const inCycle = new Set(cycle)
  const outside = heads.flatMap((_, node) => (inCycle.has(node) ? [] : [node])) // 0, the root, stays first
  const joint = outside.length // the cycle's node in the smaller graph
  const nodes = joint + 1
  const scores = new Float64Array(nodes * nodes).fill(Number.NEGATIVE_INFINITY)
  const leaving: number[] = [] // for each outside node, as a dependent: its best head in the cycle
  const entering: number[] = [] // for each outside node, as a head: the node of the cycle that it is best for
  for (let small = 0; small < joint; small++) {
    const node = outside[small] ?? 0
    for (let smallHead = 0; smallHead < joint; smallHead++) {
      scores[small * nodes + smallHead] = score(table, node, outside[smallHead] ?? 0)
    }
    let from = -1
    let into = -1
    let bestFrom = Number.NEGATIVE_INFINITY
    let bestGain = Number.NEGATIVE_INFINITY
    for (const member of cycle) {
      const toNode = score(table, node, member)
      if (from < 0 || toNode > bestFrom) [from, bestFrom] = [member, toNode]
      const gain = score(table, member, node) - score(table, member, heads[member] ?? 0)
      if (into < 0 || gain > bestGain) [into, bestGain] = [member, gain]
    }
    leaving.push(from)
    entering.push(into)
    if (node !== 0) scores[small * nodes + joint] = bestFrom
    scores[joint * nodes + small] = bestGain
  }
  const solved = bestHeads({ nodes, scores })
  const whole = [...heads] // inside the cycle all arcs stay but one
  for (let small = 0; small < joint; small++) {
    const head = solved[small] ?? 0
    whole[outside[small] ?? 0] = (head === joint ? leaving[small] : outside[head]) ?? 0
  }
  const enteredFrom = solved[joint] ?? 0
  whole[entering[enteredFrom] ?? 0] = outside[enteredFrom] ?? 0
  return whole
}
