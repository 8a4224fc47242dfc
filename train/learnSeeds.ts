import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { type Indexed, learn, type TrainingOptions } from './perceptron.ts'

/** What {@link learn} gives. */
type Learnt = ReturnType<typeof learn>

interface Task {
  readonly examples: readonly Indexed[]
  readonly weights: readonly number[]
  readonly features: number
  readonly options: TrainingOptions
}

/** Learns once for each seed, each in a thread of its own, and gives the mean; the same as one after another. */
export async function learnSeeds(
  examples: readonly Indexed[],
  weights: readonly number[],
  features: number,
  options: Omit<TrainingOptions, 'seed'>,
  seeds: readonly number[],
): Promise<Learnt> {
  // The threads need the rows, not the hashes.
  const bare = examples.map(one => ({ ...one, example: { ...one.example, features: NONE, ends: NONE, local: NONE } }))
  const learnt = await Promise.all(
    seeds.map(seed => inThread({ examples: bare, weights, features, options: { ...options, seed } })),
  )
  const mean = (of: (one: Learnt) => Float32Array) =>
    of(learnt[0]!).map((_, i) => learnt.reduce((sum, one) => sum + of(one)[i]!, 0) / seeds.length)
  return { rows: mean(one => one.rows), passage: mean(one => one.passage) }
}

const NONE = new Int32Array(0)

function inThread(task: Task): Promise<Learnt> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL(import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: 4000 },
    })
    thread.once('message', resolve)
    thread.once('error', reject)
  })
}

if (!isMainThread && parentPort) {
  const { examples, weights, features, options } = workerData as Task
  parentPort.postMessage(learn(examples, weights, features, options))
}
