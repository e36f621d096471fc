// One interactive chart: the library draws it; what a reader does with it changes the part that is shown or the names that are hidden.

const MANY_VERTICES = 50000;

class Plot {
  constructor(figure) {
    this.figure = figure;
    this.place = figure.querySelector('.plot');
    this.data = JSON.parse(figure.querySelector('.chart-data').textContent);
    this.data.layers = this.data.layers.map(layer => layer.kind === 'field' ? spread(layer) : layer);
    this.whole = {x: this.data.x, y: this.data.y};
    this.view = this.whole;
    this.hidden = new Set();
    const vertices = this.data.layers.reduce((sum, layer) => sum + (layer.x ? layer.x.length : 1), 0);
    this.chart = echarts.init(this.place, null, {renderer: vertices > MANY_VERTICES ? 'canvas' : 'svg'});
    this.tip = new Tip(this);
    this.draw();
    listenToPointer(this);
    listenToKeys(this);
    this.listenToControls();
    new ResizeObserver(() => this.fit()).observe(this.place);
  }

  listenToControls() {
    this.figure.querySelectorAll('[data-zoom]').forEach(button =>
      button.addEventListener('click', () => this.zoom(button.dataset.zoom)));
    this.names = Array.from(this.figure.querySelectorAll('[data-name]'));
    this.names.forEach((button, name) =>
      button.addEventListener('click', event => event.shiftKey ? this.showAlone(name) : this.toggle(name)));
  }

  draw() {
    const shown = this.data.layers.filter(layer => !this.hidden.has(layer.name));
    const colours = coloursOf(['line', 'muted', 'ink', 'card', ...shown.map(layer => layer.tint)]);
    const font = '12px ' + getComputedStyle(this.place).fontFamily;
    const labels = ticksUp(this.view.y, 364).map(tick => tick.label.length * (this.view.y.names.length ? LETTER : CHARACTER) + 16);
    this.margin = {left: Math.max(36, ...labels), right: 14, top: 30, bottom: 48};
    const axis = scale => ({type: 'value', show: false, min: placed(scale, scale.low), max: placed(scale, scale.high)});
    const all = [ground(this.view, colours, font)];
    this.seriesOf = new Map();
    for (const layer of shown) {
      all.push(...series(layer, this.view, colours));
      this.seriesOf.set(layer, all.length - 1);
    }
    this.chart.setOption({animation: false, grid: this.margin, xAxis: axis(this.view.x), yAxis: axis(this.view.y), series: all}, true);
    this.size = {width: this.place.clientWidth, height: this.place.clientHeight};
    this.area = {
      left: this.margin.left, width: this.size.width - this.margin.left - this.margin.right,
      top: this.margin.top, height: this.size.height - this.margin.top - this.margin.bottom
    };
    this.spots = shown.flatMap(layer => this.spotsOf(layer));
    this.tip.hide();
  }

  /** Where each mark of a layer that can be seen stands, in pixels. */
  spotsOf(layer) {
    const spots = [];
    (layer.x || []).forEach((x, i) => {
      if (x === null || layer.y[i] === null) return;
      const across = fraction(this.view.x, x);
      const up = fraction(this.view.y, layer.y[i]);
      if (!(across >= 0 && across <= 1 && up >= 0 && up <= 1)) return;
      spots.push({layer, i, left: this.area.left + across * this.area.width, top: this.area.top + (1 - up) * this.area.height});
    });
    return spots;
  }

  /** Follows a change of the size of its place. */
  fit() {
    if (this.place.clientWidth === this.size.width && this.place.clientHeight === this.size.height) return;
    if (this.place.clientWidth === 0) return;
    this.chart.resize();
    this.draw();
  }

  show(view) {
    this.view = view;
    this.draw();
  }

  zoom(how) {
    const margin = {in: 0.2, out: -1 / 3}[how];
    this.show(margin ? this.part([margin, 1 - margin], [margin, 1 - margin]) : this.whole);
  }

  /** The part of what is shown between fractions of its width and of its height. */
  part(across, up) {
    return {x: part(this.whole.x, this.view.x, ...across), y: part(this.whole.y, this.view.y, ...up)};
  }

  toggle(name) {
    if (!this.hidden.delete(name)) this.hidden.add(name);
    this.showNames();
  }

  /** Hides all other names, or shows all again if they are hidden already. */
  showAlone(name) {
    const others = this.names.map((_, other) => other).filter(other => other !== name);
    const alone = !this.hidden.has(name) && others.every(other => this.hidden.has(other));
    this.hidden = new Set(alone ? [] : others);
    this.showNames();
  }

  showNames() {
    this.names.forEach((button, name) => button.setAttribute('aria-pressed', String(!this.hidden.has(name))));
    this.draw();
  }
}

/** Colours of the present theme by their names. */
function coloursOf(names) {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(names.map(name => [name, style.getPropertyValue('--' + name).trim()]));
}

function element(name, kind) {
  const made = document.createElement(name);
  made.className = kind;
  return made;
}
