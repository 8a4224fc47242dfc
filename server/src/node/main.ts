import { join } from 'node:path'
import { startStdio } from './startStdio.ts'

startStdio({ data: join(__dirname, 'data'), annotator: join(__dirname, 'annotator.cjs') })
