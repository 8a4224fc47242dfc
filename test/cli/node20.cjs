// Preloaded by a test: takes away what Node 20 does not have, so that a newer Node shows what would fail there.
delete Map.groupBy
delete Object.groupBy
delete Promise.withResolvers
delete Promise.try
for (const method of ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']) {
  delete Set.prototype[method]
}
for (const method of [
  'map',
  'filter',
  'take',
  'drop',
  'flatMap',
  'reduce',
  'toArray',
  'forEach',
  'some',
  'every',
  'find',
]) {
  delete Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()))[method]
}
