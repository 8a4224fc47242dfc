import type { Json } from '../engine/json.ts'
import {
  CUE_CLASSES,
  ENTITY_TYPES,
  KINDS,
  MODALITIES,
  MODES,
  REGION_KINDS,
  TIME_MODS,
  TIME_TYPES,
} from '../engine/vocabulary.ts'
import type { Layer, Verdict } from './decision.ts'
import { textualBody } from './webAnnotation.ts'

/** Why a decision was made, in the standard's words. */
export function motivationOf({ is }: Verdict): string {
  switch (is) {
    case 'note':
      return 'commenting'
    case 'tag':
      return 'tagging'
    case 'not':
    case 'notSame':
    case 'notName':
    case 'notDifference':
      return 'moderating'
    case 'sameEntity':
    case 'named':
    case 'articleDate':
      return 'identifying'
    default:
      return 'classifying'
  }
}

/** A verdict as bodies of an annotation, as far as the standard's purposes go. */
export function bodiesOf(verdict: Verdict): Json[] {
  switch (verdict.is) {
    case 'entity': {
      const { type, entity, name } = verdict
      const named = name !== undefined && { 'newsgloss:name': name }
      const identified = entity === undefined ? [] : [{ ...textualBody('identifying', entity), ...named }]
      return [textualBody('classifying', type), ...identified]
    }
    case 'date': {
      const { type, value, mod } = verdict
      const modified = mod !== undefined && { 'newsgloss:mod': mod }
      const identified = value === null ? [] : [{ ...textualBody('identifying', value), ...modified }]
      return [textualBody('classifying', type), ...identified]
    }
    case 'quotation':
      return [textualBody('classifying', 'quotation'), ...(verdict.kind ? [textualBody('tagging', verdict.kind)] : [])]
    case 'claim': {
      const { mode, modality, cueClass } = verdict
      return [
        {
          ...textualBody('classifying', 'claim'),
          ...(mode !== undefined && { 'newsgloss:mode': mode }),
          ...(modality !== undefined && { 'newsgloss:modality': modality }),
          ...(cueClass !== undefined && { 'newsgloss:cueClass': cueClass }),
        },
      ]
    }
    case 'region':
      return [textualBody('classifying', verdict.kind)]
    case 'not':
      return [textualBody('moderating', verdict.what)]
    case 'notSame':
      return [textualBody('moderating', verdict.entity)]
    case 'note':
      return [textualBody('commenting', verdict.text)]
    case 'tag':
      return [textualBody('tagging', verdict.label)]
    case 'articleDate':
      return [textualBody('identifying', verdict.value)]
    case 'notName':
      return [textualBody('moderating', verdict.words)]
    case 'sameEntity':
      return [
        textualBody('describing', verdict.entity),
        { ...textualBody('identifying', verdict.as), 'newsgloss:name': verdict.name },
      ]
    case 'named':
      return [{ ...textualBody('identifying', verdict.entity), 'newsgloss:name': verdict.name }]
    case 'notDifference':
      return [textualBody('moderating', verdict.key)]
  }
}

/** The verdict that bodies tell; undefined where they do not tell all of it, or something that we do not know. */
export function verdictIn(is: unknown, bodies: readonly Json[]): Verdict | undefined {
  const body = (purpose: string) => bodies.find(one => one['purpose'] === purpose)
  const words = (purpose: string) => string(body(purpose)?.['value'])
  const identified = body('identifying')
  const entity = string(identified?.['value'])
  const name = string(identified?.['newsgloss:name'])
  switch (is) {
    case 'entity': {
      const type = one(ENTITY_TYPES, words('classifying'))
      return type && { is, type, ...(entity !== undefined && { entity }), ...(name !== undefined && { name }) }
    }
    case 'date': {
      const type = one(TIME_TYPES, words('classifying'))
      const mod = one(TIME_MODS, identified?.['newsgloss:mod'])
      return type && { is, type, value: entity ?? null, ...(mod && { mod }) }
    }
    case 'quotation': {
      const kind = one(KINDS, words('tagging'))
      return { is, ...(kind && { kind }) }
    }
    case 'claim': {
      const said = body('classifying')
      const mode = one(MODES, said?.['newsgloss:mode'])
      const modality = one(MODALITIES, said?.['newsgloss:modality'])
      const cueClass = one(CUE_CLASSES, said?.['newsgloss:cueClass'])
      return { is, ...(mode && { mode }), ...(modality && { modality }), ...(cueClass && { cueClass }) }
    }
    case 'region': {
      const kind = one(REGION_KINDS, words('classifying'))
      return kind && { is, kind }
    }
    case 'not': {
      const what = one(LAYERS, words('moderating'))
      return what && { is, what }
    }
    case 'notSame':
      return given(words('moderating'), other => ({ is, entity: other }))
    case 'note':
      return given(words('commenting'), text => ({ is, text }))
    case 'tag':
      return given(words('tagging'), label => ({ is, label }))
    case 'articleDate':
      return given(entity, value => ({ is, value }))
    case 'notName':
      return given(words('moderating'), not => ({ is, words: not }))
    case 'sameEntity': {
      const from = words('describing')
      return from === undefined || entity === undefined || name === undefined
        ? undefined
        : { is, entity: from, as: entity, name }
    }
    case 'named':
      return entity === undefined || name === undefined ? undefined : { is, entity, name }
    case 'notDifference':
      return given(words('moderating'), key => ({ is, key }))
    default:
      return undefined
  }
}

const LAYERS: readonly Layer[] = ['entity', 'date', 'quotation', 'claim', 'region']

function one<T extends string>(known: readonly T[], value: unknown): T | undefined {
  return known.find(other => other === value)
}

function string(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function given(value: string | undefined, make: (value: string) => Verdict): Verdict | undefined {
  return value === undefined ? undefined : make(value)
}
