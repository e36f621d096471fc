// One table: sorted by its headers, filtered by words and comparisons, long ones shown a hundred rows at a time.

const PAGE = 100;
const collator = new Intl.Collator('en', {numeric: true});

class Grid {
  constructor(data) {
    this.root = data;
    this.table = data.querySelector('table');
    this.body = data.querySelector('tbody');
    this.rest = data.querySelector('.rest');
    this.rows = this.body.rows.length;
    this.sorted = null;
    this.shown = PAGE;
    this.heads();
    this.fold();
    if (this.rows > 5) this.addFilter();
    if (this.rest) this.more();
  }

  /** The figures, read when they are first needed. */
  get columns() {
    if (!this.parsed) this.parsed = JSON.parse(this.root.querySelector('.table-data').textContent);
    return this.parsed.columns;
  }

  get size() {
    return this.columns, this.parsed.rows;
  }

  heads() {
    this.table.querySelectorAll('th').forEach((head, i) => {
      const button = element('button', 'sort');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => this.sort(i, head));
    });
  }

  fold() {
    const button = this.root.querySelector('.fold');
    button.addEventListener('click', () => {
      const folded = this.root.classList.toggle('folded');
      button.setAttribute('aria-expanded', String(!folded));
    });
    const scroll = this.root.querySelector('.scroll');
    scroll.tabIndex = 0;
    scroll.setAttribute('role', 'region');
    scroll.setAttribute('aria-label', 'Table: ' + this.table.caption.textContent);
  }

  addFilter() {
    const tools = this.root.querySelector('.tools');
    this.field = element('input', 'filter');
    this.field.type = 'search';
    this.field.placeholder = 'Filter: words, or column > 0.9';
    this.field.setAttribute('aria-label', 'Filter rows by words or by a comparison such as column > 0.9');
    this.count = element('span', 'count');
    this.count.setAttribute('role', 'status');
    tools.append(this.field, this.count);
    this.field.addEventListener('input', () => { this.shown = PAGE; this.fill(); });
  }

  sort(column, head) {
    const down = this.sorted && this.sorted.column === column && !this.sorted.down;
    this.sorted = {column, down};
    this.table.querySelectorAll('th').forEach(other => other.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    this.fill();
  }

  more() {
    const button = element('button', 'more');
    button.type = 'button';
    button.textContent = 'Show ' + PAGE + ' more';
    button.addEventListener('click', () => { this.shown += PAGE; this.fill(); });
    this.said = element('span', 'said');
    this.said.textContent = this.rest.textContent;
    this.rest.replaceChildren(this.said, button);
  }

  /** The rows that pass the filter, in order. */
  order() {
    const passes = this.field ? filter(this.field.value, this.columns) : () => true;
    const rows = Array.from({length: this.size}, (_, i) => i).filter(passes);
    if (!this.sorted) return rows;
    const column = this.columns[this.sorted.column];
    const sign = this.sorted.down ? -1 : 1;
    const keys = rows.map(row => key(column, row));
    const known = k => k !== null && k !== '';
    return rows.map((row, i) => i).sort((a, b) => {
      const [p, q] = [keys[a], keys[b]];
      if (!known(p) || !known(q)) return known(q) - known(p) || a - b;
      const order = typeof p === 'string' ? collator.compare(p, q) : p - q;
      return sign * order || a - b;
    }).map(i => rows[i]);
  }

  fill() {
    const rows = this.order();
    this.decimals = this.decimals || this.columns.map(columnDecimals);
    this.body.replaceChildren(...rows.slice(0, this.shown).map(row => {
      const line = document.createElement('tr');
      this.columns.forEach((column, i) => line.append(cell(column, row, this.decimals[i])));
      return line;
    }));
    const shown = Math.min(this.shown, rows.length);
    if (this.count) this.count.textContent = rows.length === this.size ? '' : rows.length + ' of ' + this.size;
    if (this.rest) {
      this.said.textContent = 'The first ' + shown + ' of ' + rows.length + ' rows.';
      this.rest.hidden = shown === rows.length;
    }
  }
}
