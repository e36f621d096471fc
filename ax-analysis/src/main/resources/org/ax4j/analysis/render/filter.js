// What a reader asks of the rows of a table.

/** Which rows a filter lets pass: each of its words must be in the row, each of its comparisons must hold. */
function filter(words, columns) {
  const tests = [];
  const rest = words.replace(/([^\s<>=]+)\s*(>=|<=|>|<|=)\s*([^\s<>=]+)/g, (whole, name, sign, value) => {
    const column = columns.find(c => c.name.toLowerCase() === name.toLowerCase())
      || columns.find(c => c.name.toLowerCase().includes(name.toLowerCase()));
    if (!column) return whole;
    tests.push(row => compare(column, row, sign, value));
    return ' ';
  });
  for (const word of rest.toLowerCase().split(/\s+/).filter(Boolean)) {
    tests.push(row => columns.some(column => cellText(column, row).toLowerCase().includes(word)));
  }
  return row => tests.every(test => test(row));
}

function compare(column, row, sign, value) {
  const own = key(column, row);
  if (own === null || own === '') return false;
  if (typeof own === 'string') {
    const same = own.toLowerCase() === value.toLowerCase();
    return sign === '=' ? same : false;
  }
  const other = column.kind === 'FLAG' && Number.isNaN(Number(value)) ? Number(/^y/i.test(value)) : Number(value);
  if (sign === '=') return own === other || cellText(column, row) === value;
  return sign === '>' ? own > other : sign === '<' ? own < other : sign === '>=' ? own >= other : own <= other;
}
