// The cells of a table by columns, as the page's data has them.

/** The most digits after a point, by which the other cells are set in; none where some cell has an exponent. */
function columnDecimals(column) {
  if (column.kind !== 'REAL') return 0;
  let most = 0;
  for (let row = 0; row < column.values.length; row++) {
    const text = cellText(column, row);
    if (text.includes('e')) return 0;
    most = Math.max(most, cellDecimals(text));
  }
  return most;
}

function cellText(column, row) {
  const value = column.values[row];
  if (column.kind === 'TEXT') return column.words[value];
  if (column.kind === 'MIXED') return column.texts[row];
  if (value === null) return '';
  if (column.kind === 'FLAG') return value ? 'yes' : 'no';
  if (column.kind === 'WHOLE') return String(value);
  const error = column.kind === 'ESTIMATE' ? column.errors[row] : 0;
  return figure(value) + (error > 0 ? ' ± ' + figure(error) : '');
}

/** What a cell is sorted by. */
function key(column, row) {
  return column.kind === 'TEXT' ? column.words[column.values[row]] : column.values[row];
}

function cellDecimals(text) {
  const at = text.indexOf('.');
  return at < 0 ? 0 : text.length - at - 1;
}

function cell(column, row, decimals) {
  const made = document.createElement('td');
  const words = cellText(column, row);
  if (column.kind === 'TEXT' || column.kind === 'FLAG') {
    const inner = element('span', 'value');
    inner.dir = 'auto';
    inner.textContent = words;
    made.append(inner);
    return made;
  }
  const missing = decimals - cellDecimals(words);
  made.className = 'n' + (missing > 0 ? ' d' + missing + (missing === decimals ? ' point' : '') : '');
  made.textContent = words;
  return made;
}
