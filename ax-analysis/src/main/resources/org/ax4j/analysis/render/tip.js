// What is told about the mark that a reader points at.

class Tip {
  constructor(plot) {
    this.plot = plot;
    this.at = null;
    this.words = element('div', 'tip');
    this.ring = element('div', 'ring');
    this.said = element('div', 'unseen');
    this.said.setAttribute('aria-live', 'polite');
    plot.place.append(this.ring, this.words, this.said);
  }

  hide() {
    this.emphasise(null);
    this.at = null;
    this.words.hidden = this.ring.hidden = true;
  }

  show(spot) {
    if (spot === this.at) return;
    this.emphasise(spot.layer);
    this.at = spot;
    this.words.replaceChildren(...this.lines(spot).filter(([, text]) => text).map(([kind, text]) => {
      const line = element('div', kind);
      line.dir = 'auto';
      line.textContent = shortened(text, 300);
      return line;
    }));
    this.words.hidden = this.ring.hidden = false;
    this.place(spot);
  }

  /** Says what is shown to readers who listen. */
  say() {
    this.said.textContent = Array.from(this.words.children, line => line.textContent).join(', ');
  }

  lines({layer, i, words}) {
    if (words) return words;
    const {names, x, y} = this.plot.data;
    return [
      ['name', names[layer.name]],
      ['label', Array.isArray(layer.labels) ? layer.labels[i] : layer.labels],
      ['figure', measured(x, layer.x[i], reaches(layer.xInterval, i) && layer.xInterval[i])],
      ['figure', measured(y, layer.y[i], reaches(layer.yInterval, i) && layer.yInterval[i])],
      ['figure', layer.value ? figure(layer.value[i]) : '']
    ];
  }

  place({left, top}) {
    const {width, height} = this.plot.size;
    const right = left > width / 2;
    const own = this.words.style;
    own.left = right ? 'auto' : left + 14 + 'px';
    own.right = right ? width - left + 14 + 'px' : 'auto';
    own.top = Math.max(0, Math.min(height - this.words.offsetHeight, top - this.words.offsetHeight / 2)) + 'px';
    this.ring.style.transform = 'translate(' + left + 'px,' + top + 'px)';
  }

  /** Lets one line stand out among many. */
  emphasise(layer) {
    const before = this.at && this.at.layer;
    if (layer === before) return;
    const {chart, seriesOf} = this.plot;
    if (before && before.kind === 'path') chart.dispatchAction({type: 'downplay', seriesIndex: seriesOf.get(before)});
    if (layer && layer.kind === 'path') chart.dispatchAction({type: 'highlight', seriesIndex: seriesOf.get(layer)});
  }
}

function measured(axis, value, ends) {
  if (axis.names.length) return axis.label + ' ' + (axis.names[value] ?? figure(value));
  return axis.label + ' ' + figure(value) + (ends ? interval(value, ends) : '') + (axis.unit ? ' ' + axis.unit : '');
}

/** An interval in words: as far to both sides, or from one end to the other. */
function interval(value, [low, high]) {
  const [below, above] = [figure(value - low), figure(high - value)];
  return below === above ? ' ± ' + above : ' (' + figure(low) + ' to ' + figure(high) + ')';
}
