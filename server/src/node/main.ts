import { join } from 'node:path'
import { startStdio } from './startStdio.ts'

startStdio(join(__dirname, 'data'))
