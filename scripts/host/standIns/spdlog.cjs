const { appendFileSync, mkdirSync } = require('node:fs')
const { dirname } = require('node:path')

/** Stands in for `@vscode/spdlog`, which is compiled: the log files behind VS Code's output panel, which here are not rotated. */
class Logger {
  constructor(_type, _name, file) {
    this.file = file
    this.level = 2
    this.prefix = true
    levels.forEach((name, level) => {
      this[name] = message => level >= this.level && this.write(name, message)
    })
  }
  write(name, message) {
    appendFileSync(this.file, this.prefix ? `${new Date().toISOString()} [${name}] ${message}\n` : message)
  }
  getLevel() {
    return this.level
  }
  setLevel(level) {
    this.level = level
  }
  setPattern() {
    this.prefix = true
  }
  clearFormatters() {
    this.prefix = false
  }
  flush() {}
  drop() {}
}
const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical']

const create = async (name, file) => {
  mkdirSync(dirname(file), { recursive: true })
  return new Logger('', name, file)
}
exports.version = 0
exports.Logger = Logger
exports.setLevel = () => {}
exports.setFlushOn = () => {}
exports.createRotatingLogger = create
exports.createAsyncRotatingLogger = create
