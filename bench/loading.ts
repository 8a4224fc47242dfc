// How long all lists and models take to load in a process that has just begun, in milliseconds of its processor time: `node bench/loading.ts`.
import { knowledgeOfSources } from './engine.ts'

const before = process.cpuUsage()
await knowledgeOfSources()
const { user, system } = process.cpuUsage(before)
console.log(((user + system) / 1000).toFixed(0))
