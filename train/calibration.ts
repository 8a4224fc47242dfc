import { bestPath } from '../server/src/engine/entities/tagger/decode.ts'
import { marginOf } from '../server/src/engine/entities/tagger/nameTagger.ts'
import { TAGS } from '../server/src/engine/entities/tagger/tags.ts'
import type { SmallModel } from './modelFile.ts'
import type { Indexed } from './perceptron.ts'
import { namesOf } from './score.ts'

/** A name that was found, with its margin and whether the annotation agrees. */
interface Judged {
  readonly margin: number
  readonly right: boolean
}

function judged(examples: readonly Indexed[], { rows, passage }: SmallModel): Judged[] {
  return examples.flatMap(({ example, rows: features, ends }) => {
    const { length, allowed } = example
    const scores = new Int32Array(length * TAGS)
    for (let i = 0, k = 0; i < length; i++)
      for (; k < ends[i]!; k++) for (let t = 0; t < TAGS; t++) scores[i * TAGS + t]! += rows[features[k]! * TAGS + t]!
    const gold = namesOf(Array.from(allowed, bits => 31 - Math.clz32(bits & -bits))).map(name => name.join())
    return namesOf(Array.from(bestPath(scores, length, passage))).map(name => ({
      margin: marginOf(scores, name[0], name[1], name[2]),
      right: gold.includes(name.join()),
    }))
  })
}

/** Fits the logistic of the margin to how often a name is right (Platt scaling), by Newton's method with targets drawn in as Platt proposes. */
export function calibrate(examples: readonly Indexed[], model: SmallModel): { slope: number; offset: number } {
  const names = judged(examples, model)
  const right = names.filter(name => name.right).length
  const high = (right + 1) / (right + 2)
  const low = 1 / (names.length - right + 2)
  let slope = 0
  let offset = Math.log((right + 1) / (names.length - right + 1))
  const scale = names.reduce((sum, { margin }) => sum + Math.abs(margin), 0) / names.length
  for (let round = 0; round < 50; round++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6]
    for (const name of names) {
      const x = name.margin / scale
      const p = 1 / (1 + Math.exp(-(x * slope + offset)))
      const error = (name.right ? high : low) - p
      const weight = p * (1 - p)
      g0 += error
      g1 += error * x
      h00 += weight
      h01 += weight * x
      h11 += weight * x * x
    }
    const determinant = h00 * h11 - h01 * h01
    offset += (h11 * g0 - h01 * g1) / determinant
    slope += (h00 * g1 - h01 * g0) / determinant
  }
  return { slope: slope / scale, offset }
}

/** Names whose confidence lies from `from` up to the next bin, how many they are, and how many of them are right. */
export interface Bin {
  readonly from: number
  readonly names: number
  readonly right: number
  readonly meanConfidence: number
}

/** How often names of a confidence are right. */
export function reliability(examples: readonly Indexed[], model: SmallModel, slope: number, offset: number): Bin[] {
  const edges = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99]
  const bins = edges.map(from => ({ from, names: 0, right: 0, sum: 0 }))
  for (const { margin, right } of judged(examples, model)) {
    const confidence = 1 / (1 + Math.exp(-(margin * slope + offset)))
    const bin = bins.findLast(({ from }) => confidence >= from)!
    bin.names++
    bin.sum += confidence
    if (right) bin.right++
  }
  return bins.map(({ from, names, right, sum }) => ({
    from,
    names,
    right,
    meanConfidence: names > 0 ? sum / names : 0,
  }))
}
