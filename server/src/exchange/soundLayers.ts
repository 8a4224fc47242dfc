import { TIME_MODS } from '../engine/vocabulary.ts'
import type { ImportedDate, ImportedMention, Layers } from './imported.ts'

/** The layers without facts that cannot be: `complain` hears of values and modifiers that TIMEX3 does not know. */
export function soundLayers(layers: Layers, complain: (problem: string) => void): Layers {
  return {
    ...layers,
    entities: layers.entities.map(withOwnEntity),
    dates: layers.dates.map(date => withSoundValue(date, complain)),
  }
}

/** An annotation of a name whose entity is of another type than the label: the label was changed, and says nothing of who it is now. */
function withOwnEntity(mention: ImportedMention): ImportedMention {
  const { entity, name, ...rest } = mention
  return entity === undefined || entity.startsWith(`${mention.type}/`) ? mention : rest
}

function withSoundValue({ value, mod, ...date }: ImportedDate, complain: (problem: string) => void): ImportedDate {
  const [isValue, isMod] = [
    value === undefined || VALUE.test(value),
    mod === undefined || TIME_MODS.includes(mod as never),
  ]
  if (!isValue) complain(`"${value}" is no value of TIMEX3; it is left out`)
  if (!isMod) complain(`"${mod}" is no modifier of TIMEX3; it is left out`)
  return { ...date, ...(isValue && value !== undefined && { value }), ...(isMod && mod !== undefined && { mod }) }
}

/** Figures, capital letters and marks, as in `2024-03-06T15:30`, `P3M`, `XXXX-WXX-1`, `PAST_REF`. */
const VALUE = /^[A-Z\d][A-Z\d:.+_-]*$/
