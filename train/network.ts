const LEAK = 0.1

/** A network of one hidden layer that tells how likely each of some classes is. Learnt one example at a time, by the gradient. */
export class Network {
  private readonly size: number
  private readonly classes: number
  private readonly first: Float32Array
  private readonly firstBias: Float32Array
  private readonly second: Float32Array
  private readonly secondBias: Float32Array
  private readonly hidden: Float32Array

  constructor(size: number, hidden: number, classes: number, next: () => number) {
    this.size = size
    this.classes = classes
    this.first = new Float32Array(size * hidden).map(() => (next() - 0.5) * 0.1)
    this.firstBias = new Float32Array(hidden)
    this.second = new Float32Array(hidden * classes).map(() => (next() - 0.5) * 0.3)
    this.secondBias = new Float32Array(classes)
    this.hidden = new Float32Array(hidden)
  }

  /** The likelihoods of the classes. */
  tell(point: Float32Array): Float32Array {
    const { hidden, size } = this
    for (let j = 0; j < hidden.length; j++) {
      let sum = this.firstBias[j]!
      for (let i = 0; i < size; i++) sum += point[i]! * this.first[j * size + i]!
      hidden[j] = sum > 0 ? sum : LEAK * sum
    }
    const told = this.secondBias.slice()
    for (let c = 0; c < this.classes; c++)
      for (let j = 0; j < hidden.length; j++) told[c]! += hidden[j]! * this.second[c * hidden.length + j]!
    const most = Math.max(...told)
    let total = 0
    for (let c = 0; c < this.classes; c++) {
      told[c] = Math.exp(told[c]! - most)
      total += told[c]!
    }
    return told.map(value => value / total)
  }

  /** Moves what is told of a point towards the wanted likelihoods. */
  learn(point: Float32Array, wanted: Float32Array, rate: number): void {
    const told = this.tell(point)
    const { hidden, size } = this
    const back = new Float32Array(hidden.length)
    for (let c = 0; c < this.classes; c++) {
      const step = rate * (wanted[c]! - told[c]!)
      this.secondBias[c]! += step
      for (let j = 0; j < hidden.length; j++) {
        const at = c * hidden.length + j
        back[j]! += step * this.second[at]!
        this.second[at]! += step * hidden[j]!
      }
    }
    for (let j = 0; j < hidden.length; j++) {
      const step = back[j]! * (hidden[j]! > 0 ? 1 : LEAK)
      this.firstBias[j]! += step
      for (let i = 0; i < size; i++) this.first[j * size + i]! += step * point[i]!
    }
  }
}
