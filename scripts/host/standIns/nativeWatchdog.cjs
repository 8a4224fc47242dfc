/** Stands in for the compiled half of `@vscode/native-watchdog`: ends this process when another one has ended. */
exports.start = pid => {
  setInterval(() => {
    try {
      process.kill(pid, 0)
    } catch {
      process.exit(87)
    }
  }, 3000).unref()
}
exports.exit = code => process.exit(code)
